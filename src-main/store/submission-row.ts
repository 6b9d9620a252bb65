import { z } from 'zod'
import type { Submission, SubmissionSummary } from '../../src-shared/contract/submission'
import { SubmissionId } from '../../src-shared/data/ids'
import { SubmissionFacts, SubmissionNumber, SubmissionState } from '../../src-shared/data/submission'
import { findMissingParts, type MissingPart } from '../../src-shared/data/submission-missing'
import { countWords } from '../../src-shared/text/word-count'
import { hashOf } from './content-hash'
import { jsonIn, numberIn, type Row, textIn } from './row'

export const factsIn = (row: Row): SubmissionFacts =>
  SubmissionFacts.parse({
    title: row.title,
    organizations: jsonIn(row, 'organizations'),
    location: row.location,
    person: row.person,
    phone: row.phone,
    mail: row.mail,
    text: row.text,
    notes: row.notes,
    pictures: jsonIn(row, 'pictures'),
  })

/** As the columns hold them. */
export const factColumns = (facts: SubmissionFacts) => ({
  ...facts,
  organizations: JSON.stringify(facts.organizations),
  pictures: JSON.stringify(facts.pictures),
})

const stateIn = (row: Row): SubmissionState =>
  SubmissionState.parse({ status: row.status, by: row.status_by, on: row.status_on, note: row.status_note })

/** Of what is printed of a submission, and so of what an organization confirms. */
export const printedHash = ({ title, organizations, text }: SubmissionFacts): string =>
  hashOf(JSON.stringify([title, organizations, text]))

const numbersIn = (row: Row): SubmissionNumber[] => z.array(SubmissionNumber).parse(jsonIn(row, 'numbers'))

const missingIn = (row: Row, facts: SubmissionFacts, numbers: readonly SubmissionNumber[]): MissingPart[] =>
  findMissingParts({
    facts,
    numbers,
    isEditedSince: row.status === 'confirmed' && textIn(row, 'status_hash') !== printedHash(facts),
  })

export const toSummary = (row: Row, placedIn: readonly number[]): SubmissionSummary => {
  const facts = factsIn(row)
  const numbers = numbersIn(row)
  return {
    id: SubmissionId.parse(row.id),
    title: facts.title,
    organizations: facts.organizations,
    state: stateIn(row),
    missing: missingIn(row, facts, numbers),
    wordCount: countWords(facts.text).words,
    pictureCount: facts.pictures.length,
    numberCount: numbers.length,
    fileName: textIn(row, 'file_name'),
    receivedAt: textIn(row, 'received_at'),
    placedIn: [...placedIn],
  }
}

export const toSubmission = (row: Row, featured: Submission['featured']): Submission => {
  const facts = factsIn(row)
  const numbers = numbersIn(row)
  return {
    id: SubmissionId.parse(row.id),
    facts,
    state: stateIn(row),
    numbers,
    missing: missingIn(row, facts, numbers),
    fileName: textIn(row, 'file_name'),
    fileBytes: numberIn(row, 'size'),
    receivedAt: textIn(row, 'received_at'),
    featured,
  }
}
