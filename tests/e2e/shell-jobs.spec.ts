import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {} from '../../src-renderer/api/bridge'
import { expect, test } from './support/test'

test.describe('jobs run in a process of their own, whichever the shell', () => {
  test('a preview of the sample comes as bytes behind an address of the window', async ({ launch }) => {
    const app = await launch({ args: ['--sample'] })
    const fetched = await app.page.evaluate(async () => {
      const call = async <T>(name: string, input: unknown): Promise<T> => {
        const answer = await window.niankan.call(name, input)
        if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
        return answer.value as T
      }
      const [edition] = (await call<{ id: string; year: number }[]>('edition.list', {})).sort((a, b) => b.year - a.year)
      const ended = new Promise<void>((settle) => {
        window.niankan.listen(({ event }) => event === 'work.ended' && settle())
      })
      const { jobId } = await call<{ jobId: string }>('publish.preview', { editionId: edition?.id })
      await ended
      const job = await call<{ state: string; result: { token: string } }>('work.get', { jobId })
      if (job.state !== 'done') return { state: job.state, mime: '', head: '' }
      const file = await fetch(`/blob/${job.result.token}`)
      return { state: job.state, mime: file.headers.get('content-type'), head: (await file.text()).slice(0, 5) }
    })
    expect(fetched).toEqual({ state: 'done', mime: 'application/pdf', head: '%PDF-' })
  })

  test('an export asks where with the dialog of the shell, and writes there', async ({ launch, folder }) => {
    const app = await launch({ args: ['--sample'] })
    const editions = await app.call('edition.list', {})
    const [edition] = editions.ok ? (editions.value as { id: string }[]) : []
    const target = join(folder, 'report.html')
    const started = app.call('publish.start', { editionId: edition?.id, media: ['html'] })
    await app.answerDialog([target])
    const answer = await started
    const jobId = answer.ok ? (answer.value as { jobId: string } | null)?.jobId : undefined
    expect(jobId).toBeDefined()
    await expect.poll(() => app.call('work.get', { jobId })).toMatchObject({ ok: true, value: { state: 'done' } })
    expect(readFileSync(target, 'utf8')).toMatch(/^<!doctype html>/i)
  })
})
