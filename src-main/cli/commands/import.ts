import { basename, resolve } from 'node:path'
import type { ImportReport } from '../../../src-shared/contract/source'
import { fail, ok } from '../../../src-shared/failure/result'
import { commitImport } from '../../api/import-commit'
import { runImportJob } from '../../api/import-job'
import { importCases } from '../case-operand'
import { type CliCommand, output } from '../command'
import { yearOption } from '../edition-operand'
import { readInProcess } from '../job-process'
import { withProject } from '../project-file'
import { saidProgress } from '../said-progress'
import { importTables } from '../table-operand'

const counted = ['sections', 'blocks', 'cases', 'noise', 'candidates', 'conflicts'] as const

const toLine = (report: ImportReport) =>
  `${report.title}: ${counted.map((name) => `${report[name]} ${name}`).join(', ')} (${report.sourceId})`

export const importCommand: CliCommand = {
  options: {
    as: { type: 'string' },
    year: { type: 'string' },
    title: { type: 'string' },
    sheet: { type: 'string' },
    changed: { type: 'string' },
  },
  operands: [2, Number.POSITIVE_INFINITY],
  run: ({ operands: [project = '', ...files], text, terminal }) => {
    const as = text('as')
    if (as === 'table') return withProject(project, (store) => importTables(store, files, { text, terminal }))
    if (as === 'case') return withProject(project, (store) => importCases(store, files, { terminal }))
    if (as !== 'edition' && as !== 'source') return fail('wrong-usage', { problem: '--as edition|source|table|case' })
    const asked = yearOption('--year', text('year'))
    if (!asked.ok) return asked
    const year = asked.value
    if (files.length > 1 && year !== null) return fail('wrong-usage', { problem: '--year: FILE' })
    return withProject(project, async (store) => {
      const reports: ImportReport[] = []
      for (const file of files) {
        const path = resolve(file)
        const read = await readInProcess(
          { kind: 'import', input: { path, as }, run: (progress) => runImportJob({ path, as }, progress) },
          saidProgress(terminal, file),
        )
        if (!read.ok) return read
        const committed = commitImport(store, {
          value: read.value,
          as,
          year,
          title: text('title') ?? '',
          fileName: basename(path),
        })
        if (!committed.ok) return committed
        await terminal.sayNotes(file, committed.value.notes ?? [])
        reports.push(committed.value)
        // Said at once: should the next file be refused, this one is in the project all the same.
        if (files.length > 1) terminal.say(toLine(committed.value))
      }
      return ok(output(reports.length === 1 ? reports[0] : reports, reports.map(toLine)))
    })
  },
}
