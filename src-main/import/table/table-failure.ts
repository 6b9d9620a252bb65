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

/** All sheets of a file together: as many values as a large project holds in all. Writing them takes some seconds. */
export const maxCells = 200_000
