import { mostOf, SubmissionFacts } from '../../src-shared/data/submission'
import type { DocumentLine } from './document-lines'
import type { ReadDocument, ReadPicture } from './read/reader'
import { shortened } from './shortened'
import { type ParsedSubmission, parseSubmission, type SubmissionLine } from './submission-fields'

export interface ReadSubmission {
  readonly facts: Omit<SubmissionFacts, 'pictures'>
  readonly rights: ParsedSubmission['rights']
  readonly pictures: readonly { readonly bytes: Uint8Array; readonly caption: string }[]
}

/** What a document that was sent says as a submission. */
export function toSubmission({ lines, pictures }: Pick<ReadDocument, 'lines' | 'pictures'>): ReadSubmission {
  const captions = pictures.map((picture) => captionOf(lines.lines, picture))
  const parsed = parseSubmission([
    ...Object.entries(lines.frontMatter).map(([key, value]) => ({ ...apart, text: `${key}\t${value}` })),
    ...lines.lines.filter((line) => !captions.includes(line)).map(toLine),
  ])
  const { rights, ...facts } = parsed
  return {
    facts: {
      title: shortened(facts.title, LENGTHS.title.maxLength ?? 0),
      organizations: facts.organizations.slice(0, mostOf.organizations).map((name) => shortened(name, 200)),
      location: shortened(facts.location, LENGTHS.location.maxLength ?? 0),
      person: shortened(facts.person, LENGTHS.person.maxLength ?? 0),
      phone: shortened(facts.phone, LENGTHS.phone.maxLength ?? 0),
      mail: shortened(facts.mail, LENGTHS.mail.maxLength ?? 0),
      text: shortened(facts.text, LENGTHS.text.maxLength ?? 0),
      notes: shortened(facts.notes, LENGTHS.notes.maxLength ?? 0),
    },
    rights: { ...rights, note: shortened(rights.note, 500) },
    pictures: pictures.map(({ bytes }, at) => ({ bytes, caption: shortened(captions[at]?.text ?? '', 500) })),
  }
}

const LENGTHS = SubmissionFacts.shape
const apart = { isHeading: false, startsGroup: true }

const toLine = ({ text, heading, startsGroup }: DocumentLine): SubmissionLine => ({
  text,
  isHeading: heading !== undefined,
  startsGroup,
})

const captionOf = (lines: readonly DocumentLine[], { captionAt }: ReadPicture): DocumentLine | null =>
  captionAt === null
    ? null
    : (lines.find(({ traced }) => (traced[0]?.start ?? 0) <= captionAt && captionAt < (traced.at(-1)?.end ?? 0)) ??
      null)
