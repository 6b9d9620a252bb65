import { type AnyBlock, fieldsOf } from '../blocks/define-block'
import type { AnyValueField } from '../blocks/fields'
import type { StoredNode } from '../blocks/node'
import { findBlock } from '../blocks/registry'
import type { Binding } from '../data/binding'
import { addLengths, countWords, emptyLength, type TextLength } from '../text/word-count'
import type { StoredDocument } from './schema'
import { contentsOf, idOf, valuesOf } from './walk'

/** The words of a live number; without it live numbers are left out. */
export type NumberText = (binding: Binding) => string

export type TextPartKind = 'paragraph' | 'heading' | 'quote' | 'item' | 'line' | 'value' | 'note'

/** One paragraph, heading, list item, slot line, note, or record of values. Nothing else of the document has words. */
export interface TextPart {
  /** The block at the top of the document that the words stand in. */
  readonly blockId: string
  readonly kind: TextPartKind
  readonly text: string
  readonly isInTable: boolean
}

interface Setting {
  readonly blockId: string
  readonly isInTable: boolean
  readonly numberText: NumberText
}

const noNumbers: NumberText = () => ''

/** The words of a document in reading order, part by part; parts without words are left out. */
export function listTextParts(document: StoredDocument, numberText: NumberText = noNumbers): TextPart[] {
  return document.root.children.flatMap((top) =>
    partsOf(top, { blockId: idOf(top), isInTable: false, numberText }).filter((part) => part.text.trim() !== ''),
  )
}

/** The paragraphs of a document as plain text, one for each part. */
export const plainText = (document: StoredDocument, numberText?: NumberText): string[] =>
  listTextParts(document, numberText).map((part) => part.text)

/** The words below one node (a slot, a block), its paragraphs separated by line ends. */
export const plainTextBelow = (node: StoredNode, numberText: NumberText = noNumbers): string =>
  partsOf(node, { blockId: '', isInTable: false, numberText })
    .map((part) => part.text)
    .filter((text) => text.trim() !== '')
    .join('\n')

/** What search finds in a document, with the block to go to. A table is found cell by cell, a KPI group tile by tile. */
export const searchParts = (
  document: StoredDocument,
  numberText?: NumberText,
): { readonly blockId: string; readonly text: string }[] =>
  listTextParts(document, numberText).map(({ blockId, text }) => ({ blockId, text }))

/** 字数 of a document, notes, tables and values included; live numbers count with the words they resolve to. */
export const countDocumentWords = (document: StoredDocument, numberText?: NumberText): TextLength =>
  plainText(document, numberText).map(countWords).reduce(addLengths, emptyLength)

function partsOf(node: StoredNode, setting: Setting): TextPart[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'line':
      return inked(node.type, node.children ?? [], setting)
    case 'listitem':
      return itemParts(node, setting)
    case 'table':
      return contentsOf(node).flatMap((inner) => partsOf(inner, { ...setting, isInTable: true }))
    default: {
      const block = findBlock(node.type)
      return block ? ownParts(block, node, setting) : contentsOf(node).flatMap((inner) => partsOf(inner, setting))
    }
  }
}

/** Lexical keeps a nested list beside the words of an item or in an item of its own: words first, then its lists. */
function itemParts(node: StoredNode, setting: Setting): TextPart[] {
  const children = node.children ?? []
  const own = children.filter((child) => child.type !== 'list')
  const lists = children.filter((child) => child.type === 'list')
  return [...inked('item', own, setting), ...lists.flatMap((list) => partsOf(list, setting))]
}

/** The words of a run of inline nodes as one part, and after it a part for each note that hangs on it. */
function inked(kind: TextPartKind, nodes: readonly StoredNode[], setting: Setting): TextPart[] {
  const notes: TextPart[] = []
  const read = (node: StoredNode): string => {
    if (node.type === 'linebreak') return '\n'
    if (node.type === 'tab') return '\t'
    if (typeof node.text === 'string') return node.text
    const block = findBlock(node.type)
    if (!block) return (node.children ?? []).map(read).join('')
    const { words, numbers } = fieldTexts(block, node, setting.numberText)
    notes.push(...words.map((text) => part('note', text, setting)))
    return numbers.join('')
  }
  const text = nodes.map(read).join('')
  return [part(kind, text, setting), ...notes]
}

function ownParts(block: AnyBlock, node: StoredNode, setting: Setting): TextPart[] {
  const values = valuesOf(node)
  return fieldsOf(block).flatMap(([name, field]) => {
    if (field.slot === null) {
      return recordsOf(values[name] ?? field.initial).map((record) =>
        part('value', valueTexts(field, record, setting.numberText).join(' '), setting),
      )
    }
    const slot = node.$slots?.[name]
    return slot ? partsOf(slot, setting) : []
  })
}

// A field of rows takes a list; given one row at a time, each row becomes a record that is found as a whole.
const recordsOf = (stored: unknown): unknown[] => (Array.isArray(stored) ? stored.map((row) => [row]) : [stored])

function valueTexts(field: AnyValueField, stored: unknown, numberText: NumberText): string[] {
  return [...field.words(stored), ...numbersOf(field, stored, numberText)].filter((text) => text !== '')
}

// The series of a chart span years: their numbers belong to the chart's data table and aren't words of the text.
const numbersOf = (field: AnyValueField, stored: unknown, numberText: NumberText): string[] =>
  field.charts(stored).length > 0 ? [] : field.bindings(stored).map(numberText)

function fieldTexts(block: AnyBlock, node: StoredNode, numberText: NumberText) {
  const values = valuesOf(node)
  const fields = fieldsOf(block).flatMap(([name, field]) =>
    field.slot === null ? [{ field, stored: values[name] ?? field.initial }] : [],
  )
  return {
    words: fields.flatMap(({ field, stored }) => field.words(stored)),
    numbers: fields.flatMap(({ field, stored }) => numbersOf(field, stored, numberText)),
  }
}

const part = (kind: TextPartKind, text: string, { blockId, isInTable }: Setting): TextPart => ({
  blockId,
  kind,
  text,
  isInTable,
})
