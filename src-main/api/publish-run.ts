import { invariant } from '../../src-shared/failure/invariant'
import { ok, type Result } from '../../src-shared/failure/result'
import type { PrintEngine } from '../publish/print/engine'
import { createTypesetter, type Typesetter } from '../publish/print/typesetter'
import { publishEdition } from '../publish/publish-edition'
import type { Progress } from '../work/progress'
import { PreviewInput, PublishInput, type PublishOutput, type PublishTarget } from './publish-job'
import type { EditionForPublishing } from './resolved-edition'
import { standingCharts } from './standing-charts'

const parse = <T>(
  schema: { safeParse: (input: unknown) => { success: true; data: T } | { success: false } },
  input: unknown,
): T => {
  const parsed = schema.safeParse(input)
  invariant(parsed.success, 'A publishing job was given something else')
  return parsed.data
}

const picturesOf = (assets: readonly (readonly [string, { readonly bytes: Uint8Array; readonly mime: string }])[]) =>
  new Map(assets.map(([hash, { bytes }]) => [hash, bytes]))

export interface PublishTools {
  readonly progress: Progress
  /** A compiler that the caller has started ahead. */
  readonly engine?: PrintEngine | null
}

/** Writes an edition in every medium asked for, in the process it is called in: the command line is one of its own. */
export const publishResolved = (
  { document, assets }: EditionForPublishing,
  targets: readonly PublishTarget[],
  tools: PublishTools,
): Promise<Result<PublishOutput>> =>
  publishEdition({ document, assets: picturesOf([...assets]), targets, shelf: standingCharts(), ...tools })

/** Writes the edition in every medium asked for. */
export const runPublishJob = async (input: unknown, progress: Progress): Promise<Result<PublishOutput>> => {
  const { document, assets, targets } = parse(PublishInput, input)
  return publishEdition({ document, assets: picturesOf(assets), targets, progress, shelf: standingCharts() })
}

// Kept for as long as the process lives: laying the book out again then takes tens of milliseconds.
let warm: Typesetter | null = null

/** Lays the edition out for the preview: the very bytes that an export would write. */
export const runPreviewJob = async (input: unknown, progress: Progress): Promise<Result<unknown>> => {
  const { document, assets } = parse(PreviewInput, input)
  progress(null, 'main:job.typesetting')
  if (!warm) {
    const created = await createTypesetter({ shelf: standingCharts() })
    if (!created.ok) return created
    warm = created.value
  }
  const set = await warm.typeset({ document, assets: picturesOf(assets) })
  if (!set.ok) return set
  const { pdf, pageCount, pages } = set.value
  return ok({ pdf, pageCount, pages: [...pages].map(([sectionId, page]) => ({ sectionId, page })) })
}
