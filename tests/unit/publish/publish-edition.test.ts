import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publishEdition } from '../../../src-main/publish/publish-edition'
import { aResolvedEdition, someAssets, theWholeEdition } from '../../support/resolved-edition'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'niankan-publish-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const order = () => ({ document: theWholeEdition(), assets: someAssets() })
const at = (name: string): string => path.join(folder, name)

describe('publishEdition', () => {
  it('writes every medium asked for and tells how far it is', async () => {
    const steps: string[] = []
    const targets = [
      { medium: 'pdf' as const, path: at('年刊.pdf') },
      { medium: 'html' as const, path: at('年刊.html') },
      { medium: 'docx' as const, path: at('年刊.docx') },
    ]
    const done = await publishEdition({ ...order(), targets, progress: (_, step) => steps.push(step) })
    if (!done.ok) throw new Error(JSON.stringify(done.error))
    expect(done.value.files.map(({ path: file, bytes }) => [file, bytes])).toEqual(
      targets.map((target) => [target.path, statSync(target.path).size]),
    )
    expect(done.value.pageCount).toBeGreaterThan(8)
    expect(readFileSync(at('年刊.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(steps).toEqual(['main:job.typesetting', 'main:job.page', 'main:job.word', 'main:job.writing'])
    expect(readdirSync(folder)).toHaveLength(3)
  })

  it('replaces what was there', async () => {
    const targets = [{ medium: 'html' as const, path: at('page.html') }]
    await publishEdition({ ...order(), targets })
    const again = await publishEdition({ ...order(), document: theWholeEdition({ title: '新的年刊' }), targets })
    expect(again.ok).toBe(true)
    expect(readFileSync(at('page.html'), 'utf8')).toContain('<title>新的年刊</title>')
  })

  it('leaves nothing behind when one place cannot be written', async () => {
    const missing = path.join(folder, 'nowhere', 'book.docx')
    const targets = [
      { medium: 'html' as const, path: at('page.html') },
      { medium: 'docx' as const, path: missing },
    ]
    expect(await publishEdition({ ...order(), targets })).toEqual({
      ok: false,
      error: { code: 'target-not-writable', data: { path: missing, reason: 'ENOENT' } },
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('stops between steps when it is cancelled', async () => {
    const cancel = new AbortController()
    const targets = [
      { medium: 'html' as const, path: at('page.html') },
      { medium: 'docx' as const, path: at('book.docx') },
    ]
    const done = await publishEdition({ ...order(), targets, signal: cancel.signal, progress: () => cancel.abort() })
    expect(done).toEqual({ ok: false, error: { code: 'cancelled', data: {} } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('refuses an edition without sections', async () => {
    const done = await publishEdition({
      document: aResolvedEdition([]),
      assets: new Map(),
      targets: [{ medium: 'html', path: at('x') }],
    })
    expect(done).toMatchObject({ ok: false, error: { code: 'edition-empty' } })
  })
})
