import type { IndicatorId } from '../../src-shared/data/ids'
import { findDerived } from '../store/dependents'
import type { SessionContext } from './context'

/**
 * Tells the window whose values may read otherwise now, what is computed from them included; where nothing was changed,
 * nothing is told.
 */
export const tellData = (context: SessionContext, indicatorIds: readonly IndicatorId[]): void => {
  if (indicatorIds.length === 0) return
  const derived = context.store ? findDerived(context.store.read, new Set(indicatorIds)) : []
  context.emit('observation.recorded', { indicatorIds: [...indicatorIds, ...derived] })
}
