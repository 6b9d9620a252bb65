import { ok, type Result } from '../../src-shared/failure/result'
import { createTypesetter } from '../publish/print/typesetter'
import { defineJob } from './define-job'
import { PreviewInput, PublishInput, type PublishOutput } from './publish-job'
import { publishResolved } from './publish-resolved'
import { standingCharts } from './standing-charts'

const picturesOf = (assets: readonly (readonly [string, { readonly bytes: Uint8Array; readonly mime: string }])[]) =>
  new Map(assets.map(([hash, { bytes }]) => [hash, bytes]))

/** Writes the edition in every medium asked for. */
export const runPublishJob = defineJob(
  PublishInput,
  ({ document, assets, targets }, progress): Promise<Result<PublishOutput>> =>
    publishResolved({ document, assets: new Map(assets), targets, progress }),
)

// Kept for as long as the process lives: laying the book out again then takes tens of milliseconds.
let warm: ReturnType<typeof createTypesetter> | null = null

/** Lays the edition out for the preview: the very bytes that an export would write. */
export const runPreviewJob = defineJob(
  PreviewInput,
  async ({ document, assets }, progress): Promise<Result<unknown>> => {
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
  },
)
