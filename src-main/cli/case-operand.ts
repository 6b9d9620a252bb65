import { resolve } from 'node:path'
import type { SubmissionFile } from '../../src-shared/contract/submission'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { commitSubmission } from '../api/submission-commit'
import { runSubmissionJob } from '../api/submission-job'
import { listSentFiles, type SentFile } from '../import/submission-files'
import type { Store } from '../store/store'
import { listSubmissions, openSubmission } from '../store/submission'
import type { Progress } from '../work/progress'
import { type CommandOutput, type Invocation, output } from './command'
import { readInProcess } from './job-process'
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

const importCase = async (store: Store, file: SentFile, progress: Progress): Promise<SubmissionFile> => {
  const run = (within: Progress) => runSubmissionJob(file, within)
  const read = await readInProcess({ kind: 'submission', input: { ...file }, run }, progress)
  const imported = read.ok ? commitSubmission(store, read.value) : read
  if (imported.ok) return imported.value
  const { code, data } = imported.error
  return { name: file.name, outcome: 'refused', failure: { code, data: { ...data, path: file.name } } }
}

/** `import PROJECT FILE|FOLDER… --as case`: a transaction a file; a file that can't be read doesn't keep the others out. */
export const importCases = async (
  store: Store,
  operands: readonly string[],
  { terminal }: Pick<Invocation, 'terminal'>,
): Promise<Result<CommandOutput>> => {
  const sent = await listSentFiles(operands.map((operand) => resolve(operand)))
  if (!sent.ok) return sent
  const files: SubmissionFile[] = []
  for (const file of sent.value) {
    const imported = await importCase(store, file, saidProgress(terminal, file.name))
    if (imported.outcome === 'refused') terminal.say(toLine(imported))
    files.push(imported)
  }
  const [first] = files
  // Nothing but refusals is a refused input.
  if (first?.outcome === 'refused' && files.every(({ outcome }) => outcome === 'refused')) {
    return fail(first.failure.code, first.failure.data)
  }
  return ok(output({ files }, files.map(toLine)))
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
