import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { clearance } from '../../src-shared/contract/clearance'
import type { Handlers } from '../../src-shared/contract/define-domain'
import { sheetWords } from '../../src-shared/data/clearance-sheet'
import { fail, ok } from '../../src-shared/failure/result'
import { listClearancesOf, setClearances } from '../store/clearance'
import type { AppliedSheet } from '../store/clearance-import'
import { listClearanceRows } from '../store/clearance-list'
import { findIndicator } from '../store/indicator-row'
import { applySheet, openSheetOf, readSheet, writeSheet } from './clearance-file'
import { runCommand, type SessionContext, withStore } from './context'
import { tellData } from './tell-data'

/** Tells the window of which indicators values may be published now, or no longer; of none: nothing. */
export const tellCleared = (
  context: SessionContext,
  { indicatorIds }: { readonly indicatorIds: Parameters<typeof tellData>[1] },
): void => {
  if (indicatorIds.length === 0) return
  context.emit('clearance.changed', {})
  tellData(context, indicatorIds)
}

/** A name that the dialog didn't ask about replaces nothing. */
const withEnding = (chosen: string): string => {
  if (/\.xlsx$/i.test(chosen)) return chosen
  let path = `${chosen}.xlsx`
  for (let count = 2; existsSync(path); count += 1) path = `${chosen} (${count}).xlsx`
  return path
}

export const clearanceApi: Handlers<typeof clearance, SessionContext> = {
  list: ({ editionId, asKnownOn }, context) =>
    withStore(context, (store) => listClearanceRows(store.read, editionId, asKnownOn)),
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
  exportSheet: async ({ editionId, pages, onlyWaiting, asKnownOn }, context) => {
    const pageOf = new Map(pages.map(({ sectionId, page }) => [sectionId, page]))
    const opened = withStore(context, ({ read }) =>
      openSheetOf(read, editionId, { onlyWaiting, pages: pageOf, asKnownOn }),
    )
    if (!opened.ok) return opened
    const { edition, rows } = opened.value
    const { title } = sheetWords[edition.language]
    const chosen = await context.host.chooseTarget({
      title: 'main:dialog.clearanceTarget',
      extensions: ['xlsx'],
      suggestedName: `${[edition.year, title, asKnownOn ?? ''].join(' ').trim()}.xlsx`,
    })
    if (chosen === null) return ok(null)
    const path = withEnding(chosen)
    const written = await writeSheet(opened.value, path)
    if (!written.ok) return written
    return ok({ token: context.tokens.give(path), fileName: basename(path), rowCount: rows.length })
  },
  importSheet: async (_input, context) => {
    if (!context.store) return fail('no-project-open')
    const [path] = await context.host.chooseFiles({ title: 'main:dialog.clearanceSheet', extensions: ['xlsx'] })
    if (path === undefined) return ok(null)
    const sheet = await readSheet(path)
    if (!sheet.ok) return sheet
    const applied = runCommand<AppliedSheet, never>(context, 'main:change.clearance.import', (db) =>
      ok(applySheet(db, sheet.value)),
    )
    if (!applied.ok) return applied
    const { changed, unchanged, findings } = applied.value
    tellCleared(context, applied.value)
    return ok({ changed, unchanged, findings: [...findings] })
  },
}
