import type { DecodeFailure } from '../decode'

/** Why a file holds no table that could be read. */
export type TableFailure =
  | DecodeFailure
  | 'workbook-encrypted'
  | 'workbook-old-format'
  | 'workbook-damaged'
  | 'workbook-too-large'
  | 'table-too-large'
  | 'table-unreadable'

/** All sheets of a file together; the largest yearbook tables known to us have some ten thousand cells. */
export const maxCells = 500_000
