import { Clearance } from '../../src-shared/data/clearance'
import type { Row } from './row'

export const toClearance = (row: Row): Clearance =>
  Clearance.parse({
    state: row.state,
    office: row.office,
    person: row.person,
    clearedOn: row.cleared_on,
    documentNumber: row.document_number,
    embargoUntil: row.embargo_until,
    note: row.note,
  })
