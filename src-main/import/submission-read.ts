import { mostOf, SubmissionFacts } from '../../src-shared/data/submission'
import type { DocumentLine, DocumentLines } from './document-lines'
import type { ReadDocument, ReadPicture } from './read/reader'
import { shortened } from './shortened'
import { type ParsedSubmission, parseSubmission, type SubmissionPart } from './submission-fields'
import { textOf } from './traced-text'

export interface ReadSubmission {
  readonly facts: Omit<SubmissionFacts, 'pictures'>
  readonly rights: ParsedSubmission['rights']
  readonly pictures: readonly { readonly bytes: Uint8Array; readonly caption: string }[]
}

/** What a document that was sent says as a submission. */
export function toSubmission({ lines, pictures }: Pick<ReadDocument, 'lines' | 'pictures'>): ReadSubmission {
  const captions = pictures.map((picture) => captionOf(lines.lines, picture))
  const parsed = parseSubmission([
    { rows: Object.entries(lines.frontMatter), isFrontMatter: true },
    ...partsOf(lines, new Set(captions)),
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
    pictures: pictures.map(({ bytes, alt }, at) => ({
      bytes,
      caption: shortened(captions[at]?.text ?? alt ?? '', 500),
    })),
  }
}

const LENGTHS = SubmissionFacts.shape
/** Tables come whole, where their first line stands. */
function partsOf({ lines, facts }: DocumentLines, captions: ReadonlySet<DocumentLine | null>): SubmissionPart[] {
  const told = new Set<number>()
  return lines.flatMap((line, at): SubmissionPart[] => {
    if (captions.has(line)) return []
    const table = line.stated?.kind === 'cell' ? line.stated.table : null
    const stated = table === null ? undefined : facts?.tables[table]
    if (table === null || !stated) return [toLine(line, lines[at - 1])]
    if (told.has(table)) return []
    told.add(table)
    return [{ rows: stated.rows.map((row) => row.map(({ paragraphs }) => paragraphs.map(textOf).join('\n'))) }]
  })
}

const toLine = (line: DocumentLine, before: DocumentLine | undefined): SubmissionPart => ({
  text: line.text,
  isHeading: line.heading !== undefined || line.stated?.kind === 'title',
  startsGroup: line.startsGroup,
  goesOn: !line.startsGroup && line.stated !== undefined && line.stated.kind === before?.stated?.kind,
})

const captionOf = (lines: readonly DocumentLine[], { captionAt }: ReadPicture): DocumentLine | null =>
  captionAt === null
    ? null
    : (lines.find(({ traced }) => (traced[0]?.start ?? 0) <= captionAt && captionAt < (traced.at(-1)?.end ?? 0)) ??
      null)
