import { type PictureRights, splitOrganizations } from '../../src-shared/data/submission'
import { splitContact } from './submission-contact'
import { type FormRows, isForm, readForm } from './submission-form'
import { fieldOf, LONGEST_LINE, parseLabelled, parseSpaced, toValue } from './submission-label'
import { formLines, rightsWords, type SubmissionField } from './submission-labels'
import { type BodyLine, settleBody } from './submission-text'

/** One line of the document that was sent. */
export interface SubmissionLine {
  readonly text: string
  readonly isHeading: boolean
  readonly startsGroup: boolean
  /** The format says that it goes on with the paragraph of the line before. */
  readonly goesOn?: boolean
}

/** A table where the format tells its cells. */
export interface SubmissionTable {
  readonly rows: FormRows
  /** Whatever it asks for, it is none of the case's own tables. */
  readonly isFrontMatter?: boolean
}

export type SubmissionPart = SubmissionLine | SubmissionTable

export interface ParsedSubmission {
  readonly title: string
  readonly organizations: readonly string[]
  readonly location: string
  readonly person: string
  readonly phone: string
  readonly mail: string
  readonly notes: string
  readonly text: string
  /** What the form says of the rights in its pictures. */
  readonly rights: { readonly rights: PictureRights; readonly note: string }
}

/** A value longer than this is no name, place or number. */
const LONGEST_VALUE = 80

/** Tells a form's labels and their values from the case itself, in whatever order and layout they come. */
export function parseSubmission(parts: readonly SubmissionPart[]): ParsedSubmission {
  const form = new FilledForm()
  for (const part of parts) {
    if ('rows' in part) readTable(form, part)
    else readLine(form, part)
  }
  return form.settled()
}

const apart = { isHeading: false, startsGroup: true }

function readTable(form: FilledForm, { rows, isFrontMatter = false }: SubmissionTable): void {
  if (!isFrontMatter && !isForm(rows)) {
    for (const row of rows) form.body.push({ ...apart, text: row.map((cell) => cell.replaceAll('\n', ' ')).join('　') })
    return
  }
  for (const entry of readForm(rows)) {
    if (entry.kind === 'text') readText(form, { ...apart, text: entry.text })
    else form.takeCell(entry.label, entry.value)
  }
}

const CELL_BORDER = /\t+|\s*[|｜]\s*|\u3000+| {2,}/u

function readLine(form: FilledForm, line: SubmissionLine): void {
  if (line.text.length > LONGEST_LINE) {
    form.body.push(line)
    return
  }
  const cells = line.text.split(CELL_BORDER).filter((cell) => cell.trim() !== '')
  const isRow = cells.length > 1 && cells.some((cell) => fieldOf(cell, 'cell') || parseLabelled(cell, 'cell'))
  if (isRow) readRow(form, cells, line)
  else readText(form, line)
}

/** Label and value side by side, in one pair of columns or several. */
function readRow(form: FilledForm, cells: readonly string[], line: SubmissionLine): void {
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? ''
    const next = cells[at + 1]
    const labelled = parseLabelled(cell, 'cell')
    const field = fieldOf(cell, 'cell')
    if (labelled && !(field && next !== undefined)) {
      for (const { field: named, label, value } of labelled) form.take(named, label, value, line)
    } else if (field) {
      const hasValue = next !== undefined && !fieldOf(next, 'cell')
      if (hasValue) at++
      form.take(field, cell, hasValue ? next : '', line)
    } else readText(form, { ...line, text: cell })
  }
}

function readText(form: FilledForm, line: SubmissionLine): void {
  const text = line.text.trim()
  const labelled = parseLabelled(text, 'line') ?? parseSpaced(text)
  const field = fieldOf(text, 'line')
  if (labelled) for (const { field: named, label, value } of labelled) form.take(named, label, value, line)
  else if (field) form.take(field, text, '', line)
  else if (form.answers(text)) form.takeWaiting(text, line)
  else if (!formLines.some((says) => says.test(text))) form.body.push({ ...line, text })
}

/** What was read so far, and the label that still waits for its value on the next line. */
class FilledForm {
  readonly body: BodyLine[] = []
  private readonly single: Record<'title' | 'location' | 'person' | 'phone' | 'mail', string> = {
    ...{ title: '', location: '', person: '', phone: '', mail: '' },
  }
  private readonly organizations: string[] = []
  private readonly notes: string[] = []
  private rights = ''
  private waiting: { readonly field: SubmissionField; readonly label: string } | null = null

  /** Whether a line is the value of the label before it. */
  answers(text: string): boolean {
    return this.waiting !== null && (this.waiting.field === 'text' || text.length <= LONGEST_VALUE)
  }

  /** Of a table: what is asked for stands in a cell of its own, so that nothing of it comes on the next line. */
  takeCell(label: string, value: string): void {
    const field = fieldOf(label, 'cell') ?? 'note'
    const isText = field === 'text'
    for (const written of isText ? value.split('\n') : [value]) this.take(field, label, written, apart)
    this.waiting = null
  }

  takeWaiting(text: string, line: SubmissionLine): void {
    if (this.waiting) this.take(this.waiting.field, this.waiting.label, text, line)
  }

  take(field: SubmissionField, label: string, written: string, line: Omit<SubmissionLine, 'text'>): void {
    const value = toValue(written)
    // An empty place marked with strokes was left open; nothing at all may stand on the next line.
    this.waiting = written.trim() === '' ? { field, label } : null
    if (value === '') return
    switch (field) {
      case 'organization':
        this.organizations.push(...splitOrganizations(value))
        return
      case 'person':
      case 'phone':
      case 'mail':
      case 'contact':
        this.takeContact(field, value)
        return
      case 'rights':
        this.rights = [this.rights, value].filter(Boolean).join('；')
        return
      case 'text':
        this.body.push({ ...line, text: value, isHeading: false })
        return
      case 'note':
        this.notes.push(`${label.replace(/[：:]$/u, '')}：${value}`)
        return
      default:
        if (this.single[field] === '') this.single[field] = value
        else this.notes.push(`${label.replace(/[：:]$/u, '')}：${value}`)
    }
  }

  private takeContact(field: 'person' | 'phone' | 'mail' | 'contact', value: string): void {
    const split = splitContact(value.slice(0, LONGEST_LINE))
    const found =
      field === 'contact' || split.phone || split.mail ? split : { person: '', phone: '', mail: '', [field]: value }
    for (const part of ['person', 'phone', 'mail'] as const) {
      if (found[part] && !this.single[part].includes(found[part]))
        this.single[part] = [this.single[part], found[part]].filter(Boolean).join('、')
    }
  }

  settled(): ParsedSubmission {
    const settled = settleBody(this.body, { title: this.single.title, hasOrganization: this.organizations.length > 0 })
    return {
      ...this.single,
      title: settled.title,
      organizations: [...new Set([...this.organizations, ...settled.organizations])],
      notes: this.notes.join('\n'),
      text: settled.text,
      rights: {
        note: this.rights,
        rights: rightsWords.find(({ says }) => says.test(this.rights))?.rights ?? 'unknown',
      },
    }
  }
}
