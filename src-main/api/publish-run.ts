import { invariant } from '../../src-shared/failure/invariant'
import { ok, type Result } from '../../src-shared/failure/result'
import { createTypesetter } from '../publish/print/typesetter'
import type { Progress } from '../work/progress'
import { PreviewInput, PublishInput, type PublishOutput } from './publish-job'
import { publishResolved } from './publish-resolved'
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

/** Writes the edition in every medium asked for. */
export const runPublishJob = async (input: unknown, progress: Progress): Promise<Result<PublishOutput>> => {
  const { document, assets, targets } = parse(PublishInput, input)
  return publishResolved({ document, assets: new Map(assets), targets, progress })
}

// Kept for as long as the process lives: laying the book out again then takes tens of milliseconds.
let warm: ReturnType<typeof createTypesetter> | null = null

/** Lays the edition out for the preview: the very bytes that an export would write. */
export const runPreviewJob = async (input: unknown, progress: Progress): Promise<Result<unknown>> => {
  const { document, assets } = parse(PreviewInput, input)
  progress(null, 'main:job.typesetting')
  warm ??= createTypesetter({ shelf: standingCharts() })
  const typesetter = await warm
  if (!typesetter.ok) {
    warm = null
    return typesetter
  }
  const set = await typesetter.value.typeset({ document, assets: picturesOf(assets) })
  if (!set.ok) return set
  const { pdf, pageCount, pages } = set.value
  return ok({ pdf, pageCount, pages: [...pages].map(([sectionId, page]) => ({ sectionId, page })) })
}
