import { describe, expect, it } from 'vitest'
import { serve } from '../../src-main/api/serve'
import { createLog } from '../../src-main/log/logger'
import { createClient } from '../../src-shared/contract/create-client'
import type { WireAnswer } from '../../src-shared/contract/wire'
import { fail, ok } from '../../src-shared/failure/result'

type Api = Parameters<typeof serve>[0]

/** Everything answers the same, so that one handler's behaviour can be seen through any call. */
const serveHandler = (handler: () => unknown) => {
  const lines: string[] = []
  const log = createLog('api', { sink: (line) => void lines.push(line), now: () => 0 })
  const domain = new Proxy(
    {},
    { get: () => handler, getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: handler }) },
  )
  // A stand-in for all handlers at once can't have the types of each.
  const api = new Proxy({}, { get: () => domain }) as unknown as Api
  return { handle: serve(api, {}, log, () => 'incident-1'), lines }
}

const secret = '/home/somebody/secret/report.niankan'
const describeApp = { call: 'app.describe', input: {} }

const textOf = (answer: WireAnswer) => JSON.stringify(answer)

describe('what a window hears of a bug', () => {
  it.each([
    [
      'thrown',
      () => {
        throw new Error(`SQLITE_CORRUPT in ${secret}`)
      },
    ],
    ['rejected', () => Promise.reject(new Error(`EACCES: ${secret}`))],
    [
      'thrown as something that is no error',
      () => {
        throw `broken ${secret}`
      },
    ],
  ])('is an incident and nothing else, when it is %s', async (_how, handler) => {
    const { handle, lines } = serveHandler(handler)
    const answer = await handle(describeApp)
    expect(answer).toEqual({ ok: false, error: { code: 'unexpected', data: {}, incident: 'incident-1' } })
    expect(textOf(answer)).not.toContain('secret')
    const [line = '{}'] = lines
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      event: 'call-failed',
      incident: 'incident-1',
      call: 'app.describe',
    })
    expect(line).toContain('secret')
  })

  it('keeps the stack for the log', async () => {
    const { handle, lines } = serveHandler(() => {
      throw new Error('broken')
    })
    const answer = await handle(describeApp)
    expect(textOf(answer)).not.toMatch(/\.ts|at /)
    expect(lines[0]).toContain('serve.test')
  })
})

describe('what a handler answers', () => {
  it.each([
    ['a field is missing', ok({ version: '1' })],
    ['it is something else', ok('words')],
  ])('is a bug where %s', async (_what, result) => {
    const { handle, lines } = serveHandler(() => result)
    expect(await handle(describeApp)).toMatchObject({
      ok: false,
      error: { code: 'unexpected', incident: 'incident-1' },
    })
    expect(lines[0]).toContain('output of app.describe')
  })

  it('reaches the window without what the contract doesn’t name', async () => {
    const preferences = { locale: 'en', theme: 'dark', author: '', password: 'x' }
    const { handle } = serveHandler(() =>
      ok({ version: '1', shell: 'chromium', logFile: 'log', preferences, path: secret }),
    )
    const answer = await handle(describeApp)
    expect(answer).toMatchObject({ ok: true, value: { version: '1' } })
    expect(textOf(answer)).not.toMatch(/secret|password/)
  })

  it('is passed on as it is where it is a failure', async () => {
    const { handle, lines } = serveHandler(() => fail('not-found', { sectionId: 'x' }))
    expect(await handle(describeApp)).toEqual({ ok: false, error: { code: 'not-found', data: { sectionId: 'x' } } })
    expect(lines).toEqual([])
  })
})

describe('the window’s client', () => {
  it('sends nothing that the contract refuses', async () => {
    const sent: unknown[] = []
    const client = createClient((call) => {
      sent.push(call)
      return Promise.resolve({ ok: true, value: {} })
    })
    const answer = await client.search.find({ query: '' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    expect(sent).toEqual([])
  })

  it('takes nothing for an answer that the contract doesn’t name', async () => {
    const client = createClient(() => Promise.resolve({ ok: true, value: { shell: 'a browser' } }))
    expect(await client.app.describe({})).toMatchObject({ ok: false, error: { code: 'unexpected' } })
  })

  it('fills in what may be left unsaid', async () => {
    const sent: unknown[] = []
    const client = createClient((call) => {
      sent.push(call)
      return Promise.resolve({ ok: true, value: [] })
    })
    await client.search.find({ query: '光伏' })
    const filter = { editionId: null, year: null, sdg: null }
    expect(sent).toEqual([
      { call: 'search.find', input: { query: '光伏', filter, kinds: [], language: 'zh-CN', offset: 0, limit: 20 } },
    ])
  })
})
