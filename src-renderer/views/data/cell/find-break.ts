import type { MarkedBreak } from '../../../../src-shared/data/scope-break'
import type { CellName } from '../values/use-value-entry'

/** The break that begins at a cell: of its subject, or of all. */
export const findBreak = (breaks: readonly MarkedBreak[], { period, strand }: CellName): MarkedBreak | undefined =>
  breaks.find((one) => one.period === period && (one.subject === '' || one.subject === strand.subject))
