import { listConflicts } from '../store/conflict'
import type { Store } from '../store/store'

/** Conflicts as `list … conflicts` prints them (DESIGN §8), the gravest first. */
export const listedConflicts = (store: Store): readonly object[] =>
  listConflicts(store.read).map(({ name, subject, period, changeBasis, priceBasis, reason, severity, sides }) => ({
    indicator: name,
    subject,
    period: period ?? '',
    changeBasis,
    priceBasis,
    reason,
    severity,
    values: sides.map(({ value, unit, qualifier, scope, document, quote }) => ({
      value,
      unit,
      qualifier,
      scope,
      // Editions of one report share their title.
      document: document.year === null ? document.title : `${document.title}（${document.year}）`,
      quote,
    })),
  }))
