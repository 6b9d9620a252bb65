import { resolve } from 'node:path'
import type { SubmissionFile } from '../../src-shared/contract/submission'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { commitSubmissions } from '../api/submission-commit'
import { runSubmissionJob } from '../api/submission-job'
import { listSentFiles } from '../import/submission-files'
import type { Store } from '../store/store'
import { listSubmissions, openSubmission } from '../store/submission'
import { type CommandOutput, type Invocation, output } from './command'
import { saidProgress } from './said-progress'

const toLine = (file: SubmissionFile): string => {
  switch (file.outcome) {
    case 'read':
      return `${file.name}: ${file.title || '—'} [${file.organizations.join('、')}] ${file.missing.join(' ')} (${file.submissionId})`
    case 'duplicate':
      return `${file.name}: duplicate of ${file.title} (${file.submissionId})`
    default:
      return `${file.name}: refused, ${file.failure.code}`
  }
}

/** `import PROJECT FILE|FOLDER… --as case`: a transaction a file; a file that can't be read doesn't keep the others out. */
export const importCases = async (
  store: Store,
  operands: readonly string[],
  { terminal }: Pick<Invocation, 'terminal'>,
): Promise<Result<CommandOutput>> => {
  const files = await listSentFiles(operands.map((operand) => resolve(operand)))
  if (!files.ok) return files
  const read = await runSubmissionJob({ files: files.value }, saidProgress(terminal, operands.join(' ')))
  if (!read.ok) return read
  const report = commitSubmissions(store, read.value)
  const refused = report.files.filter((file) => file.outcome === 'refused')
  for (const file of refused) terminal.say(toLine(file))
  const [first] = refused
  // Nothing but refusals is a refused input.
  if (first && refused.length === report.files.length) return fail(first.failure.code, first.failure.data)
  return ok(output(report, report.files.map(toLine)))
}

/** Rows of `list PROJECT cases` for what was sent in: with where it stands by now. */
export const listedSubmissions = (store: Store): object[] =>
  listSubmissions(store.read).flatMap(({ id }) => {
    const opened = openSubmission(store.read, id)
    if (!opened.ok) return []
    const { facts, state, numbers, missing, fileName, featured } = opened.value
    return {
      submissionId: id,
      title: facts.title,
      organization: facts.organizations.join('、'),
      organizations: facts.organizations,
      location: facts.location,
      contact: { person: facts.person, phone: facts.phone, mail: facts.mail },
      text: facts.text,
      numbers,
      pictures: facts.pictures.map(({ caption, rights, rightsNote }) => ({ caption, rights, rightsNote })),
      status: state.status,
      statusBy: state.by,
      statusOn: state.on,
      missing,
      file: fileName,
      placed: featured
        .filter(({ reason }) => reason === 'case')
        .map(({ year, section, blockId }) => ({ year, section, blockId })),
    }
  })
