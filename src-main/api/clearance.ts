import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { clearance } from '../../src-shared/contract/clearance'
import type { Handlers } from '../../src-shared/contract/define-domain'
import { readClearanceSheet, sheetWords } from '../../src-shared/data/clearance-sheet'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { readWorkbook } from '../import/table/workbook'
import { writeClearanceWorkbook } from '../publish/clearance-workbook'
import { writeWhole } from '../publish/write-whole'
import { listClearancesOf, setClearances } from '../store/clearance'
import { type AppliedSheet, applyClearanceSheet } from '../store/clearance-import'
import { listClearanceRows } from '../store/clearance-list'
import { findEdition } from '../store/edition'
import { reasonOf } from '../store/file-header'
import { findIndicator } from '../store/indicator-row'
import { toWorkbookRows } from './clearance-rows'
import { runCommand, type SessionContext, withStore } from './context'
import { tellData } from './tell-data'

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

const openSheet = async (bytes: Uint8Array, name: string) => {
  const workbook = await readWorkbook(bytes, () => undefined)
  if (!workbook.ok) {
    const { code } = workbook.error
    const isOfWorkbooks = code === 'workbook-encrypted' || code === 'workbook-old-format' || code === 'workbook-damaged'
    return fail<SheetFailure>(isOfWorkbooks ? code : 'sheet-not-ours', { name })
  }
  const [sheet] = workbook.value.flatMap(({ rows }) => readClearanceSheet(rows) ?? [])
  return sheet ? ok(sheet) : fail<SheetFailure>('sheet-not-ours', { name })
}

const tellCleared = (context: SessionContext, { indicatorIds }: { indicatorIds: Parameters<typeof tellData>[1] }) => {
  if (indicatorIds.length === 0) return
  context.emit('clearance.changed', {})
  tellData(context, indicatorIds)
}

export const clearanceApi: Handlers<typeof clearance, SessionContext> = {
  list: ({ editionId }, context) => withStore(context, (store) => listClearanceRows(store.read, editionId)),
  ofIndicator: ({ indicatorId }, context) =>
    withStore(context, ({ read }) =>
      findIndicator(read, indicatorId) ? ok(listClearancesOf(read, indicatorId)) : fail('not-found', { indicatorId }),
    ),
  set: ({ observationIds, clearance: given }, context) => {
    const result = runCommand(context, 'main:change.clearance.set', (db) => setClearances(db, observationIds, given))
    if (!result.ok) return result
    tellCleared(context, result.value)
    return ok({ changed: result.value.changed })
  },
  exportSheet: async ({ editionId, pages, onlyWaiting }, context) => {
    const listed = withStore(context, ({ read }) => {
      const edition = findEdition(read, editionId)
      if (!edition) return fail('not-found', { editionId })
      const rows = listClearanceRows(read, editionId)
      if (!rows.ok) return rows
      const wanted = rows.value.filter((row) => !onlyWaiting || row.clearance.state === 'waiting')
      const pageOf = new Map(pages.map(({ sectionId, page }) => [sectionId, page]))
      return ok({ edition, rows: toWorkbookRows(read, edition, wanted, pageOf) })
    })
    if (!listed.ok) return listed
    const { edition, rows } = listed.value
    const chosen = await context.host.chooseTarget({
      title: 'main:dialog.clearanceTarget',
      extensions: ['xlsx'],
      suggestedName: `${edition.year} ${sheetWords[edition.language].title}.xlsx`,
    })
    if (chosen === null) return ok(null)
    const path = chosen.endsWith('.xlsx') ? chosen : `${chosen}.xlsx`
    const written = await writeWhole([{ path, bytes: await writeClearanceWorkbook(rows, edition.language) }])
    if (!written.ok) return written
    return ok({ token: context.tokens.give(path), fileName: basename(path), rowCount: rows.length })
  },
  importSheet: async (_input, context) => {
    const [path] = await context.host.chooseFiles({ title: 'main:dialog.clearanceSheet', extensions: ['xlsx'] })
    if (path === undefined) return ok(null)
    const bytes = readSheetFile(path)
    if (!bytes.ok) return bytes
    const sheet = await openSheet(bytes.value, basename(path))
    if (!sheet.ok) return sheet
    const applied = runCommand<AppliedSheet, never>(context, 'main:change.clearance.import', (db) =>
      ok(applyClearanceSheet(db, sheet.value.entries)),
    )
    if (!applied.ok) return applied
    const { changed, unchanged, findings } = applied.value
    tellCleared(context, applied.value)
    const all = [...sheet.value.findings, ...findings].toSorted((one, other) => one.row - other.row)
    return ok({ changed, unchanged, findings: all })
  },
}
