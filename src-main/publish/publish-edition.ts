import type { Medium } from '../../src-shared/contract/publish'
import type { ResolvedDocument } from '../../src-shared/document/resolved'
import { assertNever } from '../../src-shared/failure/invariant'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { type ChartShelf, createChartShelf } from './chart-shelf'
import type { Assets } from './picture-files'
import type { PrintEngine } from './print/engine'
import { createTypesetter } from './print/typesetter'
import { standardTheme, type Theme } from './theme'
import { writeWhole } from './write-whole'

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

export type PublishFailure =
  | 'typesetting-failed'
  | 'job-crashed'
  | 'font-missing'
  | 'edition-empty'
  | 'target-not-writable'
  | 'cancelled'
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
  const written = await writeWhole(made.map(({ path, rendered }) => ({ path, bytes: rendered.bytes })))
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
