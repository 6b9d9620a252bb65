import type { DocumentLine, DocumentLines } from '../../document-lines'

/** A line of a title page: some words or names, no sentence. */
const isFrontLine = ({ text, stated }: DocumentLine): boolean =>
  (stated?.kind === 'paragraph' || stated?.kind === 'cover') && text.length <= 40 && !/[。！？；]/.test(text)

/**
 * What stands on the title page is no text: the short lines up to the first heading, in a document that has a title or a
 * table of contents of its own.
 */
export function markFrontMatter(read: DocumentLines): DocumentLines {
  const first = read.lines.findIndex(({ heading }) => heading !== undefined)
  const head = read.lines.slice(0, first)
  const hasFront =
    head.some(({ stated }) => stated?.kind === 'title') || read.noise.some(({ reason }) => reason === 'contents page')
  const isFront = (line: DocumentLine, at: number): boolean =>
    line.stated?.kind === 'title' || line.stated?.kind === 'cover' || (hasFront && at < first && isFrontLine(line))
  const lines = read.lines.map(
    (line, at): DocumentLine =>
      isFront(line, at) && line.stated?.kind !== 'title' ? { ...line, stated: { kind: 'cover' } } : line,
  )
  return { ...read, lines }
}
