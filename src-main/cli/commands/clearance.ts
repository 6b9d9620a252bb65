import { fail, ok } from '../../../src-shared/failure/result'
import { applySheet, openSheetOf, readSheet, writeSheet } from '../../api/clearance-file'
import { type CliCommand, output } from '../command'
import { dayOption, editionOfYear } from '../edition-operand'
import { readProject, withProject } from '../project-file'

/** The clearance sheet of an edition goes out (`--xlsx`), or comes back filled (`--filled`). */
export const clearanceCommand: CliCommand = {
  options: {
    edition: { type: 'string' },
    xlsx: { type: 'string' },
    waiting: { type: 'boolean' },
    filled: { type: 'string' },
    'as-known-on': { type: 'string' },
  },
  operands: [1, 1],
  run: async ({ operands: [project = ''], text, has, terminal }) => {
    const [target, filled] = [text('xlsx'), text('filled')]
    if ((target === null) === (filled === null)) return fail('wrong-usage', { problem: '--xlsx FILE | --filled FILE' })
    const day = dayOption(text('as-known-on'))
    if (!day.ok) return day
    if (target !== null) {
      return readProject(project, async (store) => {
        const edition = editionOfYear(store, text('edition'))
        if (!edition.ok) return edition
        const onlyWaiting = has('waiting')
        const sheet = openSheetOf(store.read, edition.value.id, {
          ...{ onlyWaiting, pages: new Map(), asKnownOn: day.value },
        })
        if (!sheet.ok) return sheet
        const written = await writeSheet(sheet.value, target)
        const count = sheet.value.rows.length
        return written.ok ? ok(output({ file: target, rows: count }, [`${target}: ${count}`])) : written
      })
    }
    const sheet = await readSheet(filled ?? '')
    if (!sheet.ok) return sheet
    return withProject(project, (store) =>
      store.write({ reason: 'main:change.clearance.import', command: true }, (db) => {
        const { changed, unchanged, findings } = applySheet(db, sheet.value)
        for (const { row, problem, found } of findings) terminal.say(`${row}: ${problem} ${found}`)
        return ok(output({ changed, unchanged, findings }, [`+${changed} =${unchanged} !${findings.length}`]))
      }),
    )
  },
}
