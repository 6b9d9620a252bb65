import { describe, expect, test } from 'vitest'
import { createLog } from '../../../src-main/log/logger'
import { createWire, type WireOptions } from '../../../src-main/shell/wire'
import type { WireAnswer } from '../../../src-shared/contract/wire'

const home = 'https://niankan.invalid'
const ours = { isMainFrame: true, url: `${home}/` }

const aWire = (change: Partial<WireOptions> = {}) => {
  const lines: { level: string; event: string; [fact: string]: unknown }[] = []
  const handled: unknown[] = []
  const log = createLog('test', { sink: (line) => lines.push(JSON.parse(line)), now: () => 0 })
  const handle = (call: unknown): Promise<WireAnswer> => {
    handled.push(call)
    return Promise.resolve({ ok: true, value: 'handled' })
  }
  return { wire: createWire({ home, handle, log, ...change }), lines, handled }
}
const describeCall = JSON.stringify({ call: 'app.describe', input: {} })

describe('the wire', () => {
  test('carries a call of the contract and its answer', async () => {
    const { wire, handled } = aWire()
    expect(JSON.parse(await wire.receive(ours, describeCall))).toEqual({ ok: true, value: 'handled' })
    expect(handled).toEqual([{ call: 'app.describe', input: {} }])
  })

  test.each([
    ['a frame inside the page', { isMainFrame: false, url: `${home}/` }, describeCall, 'not-allowed'],
    ['another origin', { isMainFrame: true, url: 'https://example.com/' }, describeCall, 'not-allowed'],
    ['another port of ours', { isMainFrame: true, url: `${home}:8443/` }, describeCall, 'not-allowed'],
    [
      'a name that only begins like ours',
      { isMainFrame: true, url: `${home}.example.com/` },
      describeCall,
      'not-allowed',
    ],
    ['a page without address', { isMainFrame: true, url: '' }, describeCall, 'not-allowed'],
    ['a blank page', { isMainFrame: true, url: 'about:blank' }, describeCall, 'not-allowed'],
    ['text that is no JSON', ours, '{', 'invalid-input'],
    ['an object instead of text', ours, { call: 'app.describe', input: {} }, 'invalid-input'],
    ['a list', ours, '[]', 'invalid-input'],
    ['a call without a name', ours, '{"input":{}}', 'invalid-input'],
    ['a name that is no text', ours, '{"call":{"toString":1}}', 'invalid-input'],
    ['a call outside the contract', ours, '{"call":"app.erase","input":{}}', 'not-allowed'],
    ['a name of every object', ours, '{"call":"app.constructor","input":{}}', 'not-allowed'],
    ['a domain of every object', ours, '{"call":"__proto__.toString","input":{}}', 'not-allowed'],
  ])('refuses %s, and the session never hears of it', async (_, caller, message, code) => {
    const { wire, handled, lines } = aWire()
    expect(JSON.parse(await wire.receive(caller, message))).toMatchObject({ ok: false, error: { code } })
    expect(handled).toEqual([])
    expect(lines).toMatchObject([{ level: 'warn', event: 'call.refused' }])
  })

  test('a scheme of our own counts with its host', async () => {
    const { wire } = aWire({ home: 'niankan://app' })
    const from = async (url: string) => JSON.parse(await wire.receive({ isMainFrame: true, url }, describeCall)).ok
    expect(await from('niankan://app/')).toBe(true)
    expect(await from('niankan://other/')).toBe(false)
  })

  test('what a handler throws stays on this side, under an incident', async () => {
    const { wire, lines } = aWire({ handle: () => Promise.reject(new Error('secret path')) })
    const answer = await wire.receive(ours, describeCall)
    expect(answer).not.toContain('secret')
    const { error } = JSON.parse(answer)
    expect(error.code).toBe('unexpected')
    expect(lines).toMatchObject([
      { level: 'error', event: 'call.broke', incident: error.incident, message: 'secret path' },
    ])
  })

  test('a violation of the policy is an error in the log', async () => {
    const { wire, lines } = aWire()
    await wire.receive(
      ours,
      JSON.stringify({ violation: { directive: 'script-src', blocked: 'eval', place: 'a.js:1' } }),
    )
    expect(lines).toMatchObject([{ level: 'error', event: 'policy.violated', directive: 'script-src' }])
  })

  test('a page that said good-bye has left until it says that it is there', async () => {
    const { wire } = aWire()
    await wire.receive(ours, '{"isLeaving":true}')
    await wire.receive(ours, describeCall)
    expect(wire.hasLeft()).toBe(true)
    await wire.receive(ours, '{"isLeaving":false}')
    expect(wire.hasLeft()).toBe(false)
  })

  test('settles when the calls under way have been answered', async () => {
    let finish: (answer: WireAnswer) => void = () => undefined
    const { wire } = aWire({ handle: () => new Promise((settle) => (finish = settle)) })
    const order: string[] = []
    const answered = wire.receive(ours, describeCall).then(() => order.push('answered'))
    const settled = wire.settled().then(() => order.push('settled'))
    await Promise.resolve()
    finish({ ok: true, value: null })
    await Promise.all([answered, settled])
    expect(order.sort()).toEqual(['answered', 'settled'])
    await wire.settled()
  })
})
