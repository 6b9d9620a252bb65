import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Mark, Run } from '../../../src-shared/document/resolved'
import { assertNever } from '../../../src-shared/failure/invariant'
import { groupLinks } from '../link-groups'
import type { WordBook } from './word-book'

const styles: Readonly<Record<Mark, IRunOptions>> = {
  bold: { bold: true },
  italic: { italics: true },
  underline: { underline: {} },
  strikethrough: { strike: true },
  code: { font: 'Consolas' },
  subscript: { subScript: true },
  superscript: { superScript: true },
}

const styleOf = (marks: readonly Mark[], isLink: boolean): IRunOptions =>
  Object.assign({}, ...marks.map((mark) => styles[mark]), isLink ? { style: 'Hyperlink' } : {})

const missing = (book: WordBook, value: string | null): IRunOptions =>
  value === null ? { color: book.theme.colors.warning.slice(1) } : {}

const toRun = (book: WordBook, run: Run, isLink: boolean): ParagraphChild => {
  switch (run.type) {
    case 'text':
      return new TextRun({ text: run.text, ...styleOf(run.marks, isLink) })
    case 'value':
      return new TextRun({ text: run.value.text, ...styleOf(run.marks, isLink), ...missing(book, run.value.value) })
    case 'break':
      return new TextRun({ break: 1 })
    case 'note':
      return new FootnoteReferenceRun(book.addNote(run.text))
    default:
      return assertNever(run)
  }
}

/** Word's names for places: letters, digits and underscores, at most 40. */
export const bookmarkName = (id: string): string => `s_${id.replaceAll(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40)

/** Runs as Word's inline content; a link that leads nowhere stays text. */
export const toWordRuns = (book: WordBook, runs: readonly Run[]): ParagraphChild[] =>
  groupLinks(runs).flatMap(({ href, runs: linked }) => {
    const isInner = href?.startsWith('#') ?? false
    const isLink = href !== null && (!isInner || book.places.has(href.slice(1)))
    const children = linked.map((run) => toRun(book, run, isLink))
    if (href === null || !isLink) return children
    return isInner
      ? [new InternalHyperlink({ anchor: bookmarkName(href.slice(1)), children })]
      : [new ExternalHyperlink({ link: href, children })]
  })
