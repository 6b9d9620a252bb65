import type { DocumentLine } from '../../document-lines'
import type { LinesDraft } from '../lines-draft'
import type { LaidParagraph } from './lay-out'
import { findPlainHeadings, type PlainRole } from './plain-headings'
import { findTypedContents } from './typed-contents'

/** With so many headings by style or outline level an author has used them throughout. */
const ENOUGH_STYLED = 2

/**
 * What a document shows only by its setting: a table of contents that was typed is left out, and where styles tell no
 * headings those set by hand are marked.
 */
export function markPlain(draft: LinesDraft, laid: readonly LaidParagraph[]): void {
  const contents = findTypedContents(laid.map(({ text }) => text))
  draft.leaveOut(new Set(laid.flatMap(({ line }, at) => (contents.has(at) ? [line] : []))), 'contents page')
  const rest = laid.filter((_, at) => !contents.has(at))
  if (draft.lines.filter(({ heading }) => heading !== undefined).length >= ENOUGH_STYLED) return
  const open = rest.filter(({ line }) => line.heading === undefined)
  const roles = findPlainHeadings(open)
  const marked = new Map(open.flatMap(({ line }, at) => (roles[at] ? [[line, withRole(line, roles[at])]] : [])))
  draft.lines.forEach((line, at) => {
    draft.lines[at] = marked.get(line) ?? line
  })
}

const withRole = (line: DocumentLine, role: PlainRole): DocumentLine =>
  role.kind === 'title' ? { ...line, stated: { kind: 'title' } } : { ...line, heading: role.level }
