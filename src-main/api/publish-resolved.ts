import type { Result } from '../../src-shared/failure/result'
import type { PrintEngine } from '../publish/print/engine'
import { type Published, type PublishFailure, publishEdition } from '../publish/publish-edition'
import type { Progress } from '../work/progress'
import type { PublishTarget } from './publish-job'
import type { EditionForPublishing } from './resolved-edition'
import { standingCharts } from './standing-charts'

export interface PublishOrder extends EditionForPublishing {
  readonly targets: readonly PublishTarget[]
  readonly progress: Progress
  /** A compiler that the caller has started ahead. */
  readonly engine?: PrintEngine | null
}

/** Writes an edition in every medium asked for, in the process it is called in. */
export const publishResolved = ({ assets, ...order }: PublishOrder): Promise<Result<Published, PublishFailure>> => {
  const pictures = new Map([...assets].map(([hash, { bytes }]) => [hash, bytes]))
  return publishEdition({ ...order, assets: pictures, shelf: standingCharts() })
}
