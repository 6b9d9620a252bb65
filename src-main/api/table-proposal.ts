import type { IndicatorChoice, TableMapping } from '../../src-shared/data/table-mapping'
import { recognizeTable } from '../../src-shared/data/table-recognize'
import { applyKept, shapeOf } from '../../src-shared/data/table-shape'
import type { TableSheet } from '../../src-shared/data/table-sheet'
import type { ReadDb } from '../store/database'
import { findIndicator } from '../store/indicator-row'
import { findTableMapping } from '../store/table-mapping'

interface Proposal {
  readonly mapping: TableMapping
  readonly keptFrom: string | null
  readonly fresh: TableMapping
}

/** What a table seems to mean (`fresh`: by itself), brought to what was decided for the last one of its shape. */
export const proposeMapping = (db: ReadDb, sheet: TableSheet, fresh = recognizeTable(sheet)): Proposal => {
  const kept = findTableMapping(db, shapeOf(sheet, fresh))
  if (!kept) return { mapping: fresh, keptFrom: null, fresh }
  const isThere = ({ take, indicatorId }: IndicatorChoice) =>
    take !== 'use' || (indicatorId !== null && findIndicator(db, indicatorId) !== null)
  return { mapping: applyKept(fresh, kept.mapping, isThere), keptFrom: kept.title, fresh }
}
