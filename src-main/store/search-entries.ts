import { listCases, listFigures } from '../../src-shared/document/inventory'
import { listTextParts, type NumberText } from '../../src-shared/document/plain-text'
import type { StoredDocument } from '../../src-shared/document/schema'
import { jsonIn, type Row, textIn } from './row'
import type { SearchEntry } from './search-index'
import { readSourceContent } from './source-content'
import { factsIn } from './submission-row'

/** A case study is found under its own title, a figure as one, everything else in its section. */
export function bodyEntries(document: StoredDocument, numberText: NumberText): SearchEntry[] {
  const titles = new Map(listCases(document, numberText).map(({ blockId, title }) => [blockId, title]))
  const figureIds = new Set(listFigures(document, numberText).map(({ blockId }) => blockId))
  return listTextParts(document, numberText).map(({ blockId, kind, text }) => {
    const title = titles.get(blockId)
    // The line of a case is its title, the line of a figure its caption.
    const isName = kind === 'line'
    if (title !== undefined) return { kind: 'case', isName, recordId: blockId, title, text }
    if (figureIds.has(blockId)) return { kind: 'figure', isName, recordId: blockId, title: '', text }
    return { kind: 'section', isName: false, recordId: blockId, title: '', text }
  })
}

/** The words of a section's heading. */
export const titleEntries = (row: Row): SearchEntry[] =>
  inked([textIn(row, 'title'), textIn(row, 'kicker')], {
    kind: 'section',
    isName: true,
    recordId: textIn(row, 'id'),
    title: '',
  })

/** The words by which an indicator is found. */
export function indicatorEntries(row: Row): SearchEntry[] {
  const title = textIn(row, 'name')
  const record = { kind: 'indicator', recordId: textIn(row, 'id'), title } as const
  const aliases = jsonIn(row, 'aliases')
  const names = [title, textIn(row, 'name_en'), ...(Array.isArray(aliases) ? aliases.map(String) : [])]
  const words = [textIn(row, 'definition'), textIn(row, 'scope_note')]
  return [...inked(names, { ...record, isName: true }), ...inked(words, { ...record, isName: false })]
}

/** The title of a source, and each of its blocks. */
export function sourceEntries(row: Row): SearchEntry[] {
  const title = textIn(row, 'title')
  const record = { kind: 'source', recordId: textIn(row, 'id'), title } as const
  const content = readSourceContent(row)
  const blocks = content.ok ? content.value.blocks.map(({ text }) => text) : []
  return [...inked([title], { ...record, isName: true }), ...inked(blocks, { ...record, isName: false })]
}

/** What is called like a submission: its title, its organizations, and lacking both its file; then its place and text. */
export function submissionEntries(row: Row): SearchEntry[] {
  const { title: given, organizations, location, text } = factsIn(row)
  const title = given || textIn(row, 'file_name')
  const record = { kind: 'submission', recordId: textIn(row, 'id'), title } as const
  const paragraphs = text.split('\n').map((paragraph) => paragraph.trim())
  return [
    ...inked([title, ...organizations], { ...record, isName: true }),
    ...inked([location, ...paragraphs], { ...record, isName: false }),
  ]
}

const inked = (texts: readonly string[], record: Omit<SearchEntry, 'text'>): SearchEntry[] =>
  texts.filter((text) => text !== '').map((text) => ({ ...record, text }))
