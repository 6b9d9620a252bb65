import type { Edition, EditionFacts } from '../../../src-shared/document/edition'

/** The facts of an edition as they are typed: names one a line. */
export interface EditionForm extends Omit<EditionFacts, 'signatures'> {
  readonly signatures: string
}

export const formOfFacts = (edition: Edition): EditionForm => ({
  title: edition.title,
  subtitle: edition.subtitle,
  year: edition.year,
  dataYear: edition.dataYear,
  cutOffDate: edition.cutOffDate,
  language: edition.language,
  kind: edition.kind,
  stage: edition.stage,
  numberStyle: edition.numberStyle,
  publisher: edition.publisher,
  signatures: edition.signatures.join('\n'),
  board: edition.board,
  publicationNumber: edition.publicationNumber,
})

/** Next year's report on this year's data is the rule; a person changes what is otherwise. */
export const newEditionForm = (today: Date): EditionForm => {
  const year = today.getFullYear()
  return {
    title: '',
    subtitle: '',
    year,
    dataYear: year - 1,
    cutOffDate: `${year}-12-31`,
    language: 'zh-CN',
    kind: 'report',
    stage: 'draft',
    numberStyle: 'plain',
    publisher: '',
    signatures: '',
    board: [],
    publicationNumber: '',
  }
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const factsOfForm = (form: EditionForm): EditionFacts => ({
  ...form,
  title: form.title.trim(),
  signatures: lines(form.signatures),
  board: form.board.filter(({ role, names }) => role.trim() !== '' || names.trim() !== ''),
})
