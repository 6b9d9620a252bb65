import { fieldOf, parseLabelled } from './submission-label'

/** A table's rows, each cell's paragraphs on lines of their own. */
export type FormRows = readonly (readonly string[])[]

/** What stands in a row of a form, in order. */
export type FormEntry =
  | { readonly kind: 'value'; readonly label: string; readonly value: string }
  | { readonly kind: 'text'; readonly text: string }

const isLabel = (cell: string): boolean => fieldOf(cell, 'cell') !== null
const isNamed = (cell: string): boolean => isLabel(cell) || parseLabelled(cell, 'cell') !== null

/** Longer than this nothing is a label of a form that we don't know. */
const LONGEST_LABEL = 20
/** Longer than this nothing is a fact of the form: it is part of the case. */
const LONGEST_FACT = 80

const couldBeLabel = (cell: string): boolean =>
  cell.length <= LONGEST_LABEL && !/[。；，\n]/u.test(cell) && !/^[\d.,%]+$/u.test(cell)

/** Whether a table asks for what submissions are asked for: others are tables of the case itself. */
export const isForm = (rows: FormRows): boolean => rows.some((row) => row.some(isNamed))

/**
 * A form's entries: a label with its value behind it or below it. What no known label asks for is a fact when it is
 * short, and text of the case when it is long, its label the heading.
 */
export function readForm(rows: FormRows): FormEntry[] {
  const entries: FormEntry[] = []
  for (let at = 0; at < rows.length; at++) {
    const row = (rows[at] ?? []).map((cell) => cell.trim())
    const below = (rows[at + 1] ?? []).map((cell) => cell.trim())
    if (isHeadRow(row, below)) {
      entries.push(...row.map((label, column) => ({ kind: 'value' as const, label, value: below[column] ?? '' })))
      at++
    } else entries.push(...readRow(row))
  }
  return entries
}

const isHeadRow = (row: readonly string[], below: readonly string[]): boolean =>
  row.length > 1 && row.length === below.length && row.every(isLabel) && !below.some(isNamed)

function readRow(row: readonly string[]): FormEntry[] {
  const entries: FormEntry[] = []
  for (let at = 0; at < row.length; at++) {
    const cell = row[at] ?? ''
    const next = row[at + 1]
    const hasValue = next !== undefined && !isNamed(next)
    if (cell === '') continue
    if (isLabel(cell)) {
      entries.push({ kind: 'value', label: cell, value: hasValue ? next : '' })
      if (hasValue) at++
    } else if (hasValue && couldBeLabel(cell) && !parseLabelled(cell, 'cell')) {
      if (next.length > LONGEST_FACT) entries.push({ kind: 'text', text: cell }, ...textsOf(next))
      else entries.push({ kind: 'value', label: cell, value: next })
      at++
      // A heading over a group of labels, in a merged cell beside them, asks for nothing.
    } else if (!(couldBeLabel(cell) && row.some(isLabel))) entries.push(...textsOf(cell))
  }
  return entries
}

const textsOf = (cell: string): FormEntry[] => cell.split('\n').map((text) => ({ kind: 'text', text }))
