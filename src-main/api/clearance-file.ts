import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { ClearanceFinding } from '../../src-shared/contract/clearance'
import { readClearanceSheet } from '../../src-shared/data/clearance-sheet'
import type { EditionId } from '../../src-shared/data/ids'
import type { Edition } from '../../src-shared/document/edition'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { readWorkbook } from '../import/table/workbook'
import { type WorkbookRow, writeClearanceWorkbook } from '../publish/clearance-workbook'
import { writeWhole } from '../publish/write-whole'
import type { BodyFailure } from '../store/body-row'
import { type AppliedSheet, applyClearanceSheet } from '../store/clearance-import'
import { listClearanceRows } from '../store/clearance-list'
import type { ReadDb, WriteDb } from '../store/database'
import { findEdition } from '../store/edition'
import { reasonOf } from '../store/file-header'
import { type SectionPages, toWorkbookRows } from './clearance-rows'

export interface SheetWish {
  readonly onlyWaiting: boolean
  readonly pages: SectionPages
  readonly asKnownOn: string | null
}

export interface SheetToWrite {
  readonly edition: Edition
  readonly asKnownOn: string | null
  readonly rows: readonly WorkbookRow[]
}

/** An edition's clearance sheet: every value that it shows, or those alone that an office must clear; on a day or now. */
export function openSheetOf(
  db: ReadDb,
  editionId: EditionId,
  { onlyWaiting, pages, asKnownOn }: SheetWish,
): Result<SheetToWrite, BodyFailure> {
  const edition = findEdition(db, editionId)
  if (!edition) return fail('not-found', { editionId })
  const listed = listClearanceRows(db, editionId, asKnownOn)
  if (!listed.ok) return listed
  const wanted = listed.value.filter((row) => !onlyWaiting || row.clearance.state === 'waiting')
  return ok({ edition, asKnownOn, rows: toWorkbookRows(db, edition, wanted, pages) })
}

export const writeSheet = async (
  { edition, asKnownOn, rows }: SheetToWrite,
  path: string,
): Promise<Result<null, 'target-not-writable'>> =>
  writeWhole([{ path, bytes: await writeClearanceWorkbook(rows, edition.language, asKnownOn) }])

const MAX_SHEET_MEGABYTES = 20

const readSheetFile = (path: string): Result<Uint8Array, 'file-unreadable' | 'file-too-large'> => {
  try {
    const megabytes = statSync(path).size / 1048576
    return megabytes > MAX_SHEET_MEGABYTES
      ? fail('file-too-large', { name: basename(path), megabytes: Math.round(megabytes), limit: MAX_SHEET_MEGABYTES })
      : ok(readFileSync(path))
  } catch (error) {
    return fail('file-unreadable', { path, reason: reasonOf(error) })
  }
}

type SheetFailure = 'workbook-encrypted' | 'workbook-old-format' | 'workbook-damaged' | 'sheet-not-ours'
export type FilledSheet = NonNullable<ReturnType<typeof readClearanceSheet>>

/** Reads a sheet that came back filled. */
export const readSheet = async (
  path: string,
): Promise<Result<FilledSheet, SheetFailure | 'file-unreadable' | 'file-too-large'>> => {
  const bytes = readSheetFile(path)
  if (!bytes.ok) return bytes
  const name = basename(path)
  const workbook = await readWorkbook(bytes.value, () => undefined)
  if (!workbook.ok) {
    const { code } = workbook.error
    const isOfWorkbooks = code === 'workbook-encrypted' || code === 'workbook-old-format' || code === 'workbook-damaged'
    return fail(isOfWorkbooks ? code : 'sheet-not-ours', { name })
  }
  const [sheet] = workbook.value.flatMap(({ rows }) => readClearanceSheet(rows) ?? [])
  return sheet ? ok(sheet) : fail('sheet-not-ours', { name })
}

/** Takes over what is in order; the findings are those of reading and of applying, by row. */
export function applySheet(db: WriteDb, sheet: FilledSheet): AppliedSheet {
  const applied = applyClearanceSheet(db, sheet.entries)
  const findings: ClearanceFinding[] = [...sheet.findings, ...applied.findings]
  return { ...applied, findings: findings.toSorted((one, other) => one.row - other.row) }
}
