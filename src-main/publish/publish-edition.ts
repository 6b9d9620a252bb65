import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Medium } from '../../src-shared/contract/publish'
import type { ResolvedDocument } from '../../src-shared/document/resolved'
import { assertNever } from '../../src-shared/failure/invariant'
import { type Failed, fail, ok, type Result } from '../../src-shared/failure/result'
import { type ChartShelf, createChartShelf } from './chart-shelf'
import type { Assets } from './picture-files'
import type { PrintEngine } from './print/engine'
import { createTypesetter } from './print/typesetter'
import { standardTheme, type Theme } from './theme'

export interface PublishOrder {
  readonly document: ResolvedDocument
  /** Pictures by hash. */
  readonly assets: Assets
  readonly targets: readonly { readonly medium: Medium; readonly path: string }[]
  readonly theme?: Theme
  /** Where drawn charts stand already; the media of one export share them in any case. */
  readonly shelf?: ChartShelf
  /** A compiler that runs already. */
  readonly engine?: PrintEngine | null
  /** How much is done, 0 to 1, and the locale key of the step that begins. */
  readonly progress?: (done: number | null, step: string) => void
  readonly signal?: AbortSignal
}

export interface Published {
  readonly files: { readonly medium: Medium; readonly path: string; readonly bytes: number }[]
  /** Of the PDF; null where none was asked for. */
  readonly pageCount: number | null
  /** Characters that the PDF's faces don't have; printed as 〓. */
  readonly missingCharacters: string[]
}

type PublishFailure = 'typesetting-failed' | 'font-missing' | 'edition-empty' | 'target-not-writable' | 'cancelled'
interface Rendered {
  readonly bytes: Uint8Array
  readonly pageCount: number | null
  readonly missingCharacters: readonly string[]
}

const plain = (bytes: Uint8Array): Rendered => ({ bytes, pageCount: null, missingCharacters: [] })

const steps = {
  pdf: 'main:job.typesetting',
  html: 'main:job.page',
  docx: 'main:job.word',
} as const satisfies Record<Medium, string>

/**
 * Publishes an edition in all media asked for. Nothing is written before everything is made, and every file appears
 * whole under its name or not at all.
 */
export const publishEdition = async (order: PublishOrder): Promise<Result<Published, PublishFailure>> => {
  const { document, targets, progress, signal } = order
  if (document.sections.length === 0) return fail('edition-empty', { year: document.edition.year })
  const shelf = order.shelf ?? createChartShelf()
  const made: { medium: Medium; path: string; rendered: Rendered }[] = []
  for (const [at, target] of targets.entries()) {
    if (signal?.aborted) return fail('cancelled')
    progress?.(at / (targets.length + 1), steps[target.medium])
    const rendered = await render(order, target.medium, shelf)
    if (!rendered.ok) return rendered
    made.push({ ...target, rendered: rendered.value })
  }
  if (signal?.aborted) return fail('cancelled')
  progress?.(targets.length / (targets.length + 1), 'main:job.writing')
  const written = await writeAll(made.map(({ path, rendered }) => ({ path, bytes: rendered.bytes })))
  if (!written.ok) return written
  return ok({
    files: made.map(({ medium, path, rendered }) => ({ medium, path, bytes: rendered.bytes.length })),
    pageCount: made.find(({ medium }) => medium === 'pdf')?.rendered.pageCount ?? null,
    missingCharacters: made.flatMap(({ rendered }) => rendered.missingCharacters),
  })
}

const render = async (
  { document, assets, theme = standardTheme, engine = null }: PublishOrder,
  medium: Medium,
  shelf: ChartShelf,
): Promise<Result<Rendered, PublishFailure>> => {
  const input = { document, assets, theme }
  switch (medium) {
    case 'pdf': {
      const typesetter = await createTypesetter({ engine, shelf })
      if (!typesetter.ok) return typesetter
      const set = await typesetter.value.typeset(input)
      return set.ok ? ok({ ...set.value, bytes: set.value.pdf }) : set
    }
    // Loaded when asked for: together they cost as much to load as a book costs to lay out.
    case 'html': {
      const { renderHtml } = await import('./html/render-html')
      return ok(plain(Buffer.from(renderHtml({ ...input, shelf }))))
    }
    case 'docx': {
      const { renderDocx } = await import('./docx/render-docx')
      const packed = await renderDocx({ ...input, shelf })
      return packed.ok ? ok(plain(packed.value)) : packed
    }
    default:
      return assertNever(medium)
  }
}

interface Target {
  readonly path: string
  readonly bytes: Uint8Array
}

/** All files are written beside their places first; then they are put in place. */
const writeAll = async (targets: readonly Target[]): Promise<Result<null, 'target-not-writable'>> => {
  const pending: { from: string; to: string }[] = []
  for (const target of targets) {
    const from = path.join(path.dirname(target.path), `.${path.basename(target.path)}.${randomUUID()}.tmp`)
    pending.push({ from, to: target.path })
    const failed = await attempt(target.path, () => writeDurably(from, target.bytes))
    if (failed) return discard(pending, failed)
  }
  for (const { from, to } of pending) {
    const failed = await attempt(to, () => rename(from, to))
    if (failed) return discard(pending, failed)
  }
  return ok(null)
}

const writeDurably = async (file: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const attempt = async (target: string, write: () => Promise<void>): Promise<Failed<'target-not-writable'> | null> => {
  try {
    await write()
    return null
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return fail('target-not-writable', { path: target, reason })
  }
}

const discard = async <F>(pending: readonly { from: string }[], failed: F): Promise<F> => {
  await Promise.all(pending.map(({ from }) => rm(from, { force: true }).catch(ignoreFailedRemoval)))
  return failed
}

// Ignored because the folder that refused the file may refuse its removal too, and the failure is already reported.
const ignoreFailedRemoval = (): void => undefined
