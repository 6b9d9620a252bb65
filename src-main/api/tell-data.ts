import type { IndicatorId } from '../../src-shared/data/ids'
import type { SessionContext } from './context'

/** Tells the window whose values may read otherwise now; where nothing was changed, nothing is told. */
export const tellData = (context: SessionContext, indicatorIds: readonly IndicatorId[]): void => {
  if (indicatorIds.length > 0) context.emit('observation.recorded', { indicatorIds: [...indicatorIds] })
}
