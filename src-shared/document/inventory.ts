import { caseStudy } from '../blocks/case-study/definition'
import { slotsOf, valueFieldsOf } from '../blocks/define-block'
import type { StoredNode } from '../blocks/node'
import { findBlock } from '../blocks/registry'
import type { Binding } from '../data/binding'
import { type NumberText, plainTextBelow } from './plain-text'
import type { StoredDocument } from './schema'
import { idOf, valuesOf, visitNodes } from './walk'

export interface ListedBinding {
  readonly binding: Binding
  /** The block at the top of the document, to go to. */
  readonly blockId: string
  /** The inline block or block that holds the binding itself. */
  readonly id: string
}

/** Every binding of a document in reading order: live numbers, tiles, series of charts. */
export const listBindings = (document: StoredDocument): ListedBinding[] =>
  valueUses(document, (field, stored) => field.bindings(stored)).map(({ use, node, top }) => ({
    binding: use,
    blockId: idOf(top),
    id: idOf(node),
  }))

/** Hashes of the assets a document uses, each once, in the order of first use. */
export const listAssets = (document: StoredDocument): string[] => [
  ...new Set(valueUses(document, (field, stored) => field.assets(stored)).map(({ use }) => use)),
]

/** Every id given to a block or inline block, in reading order; one that is given twice is listed twice. */
export const listIds = (document: StoredDocument): string[] =>
  visitNodes(document)
    .map(({ node }) => idOf(node))
    .filter((id) => id !== '')

export interface ListedCase {
  readonly blockId: string
  readonly caseId: string | null
  readonly originId: string | null
  readonly title: string
  readonly organization: string
  readonly location: string
  /** Paragraphs separated by line ends. */
  readonly story: string
}

/** The case studies of a document, in reading order. */
export const listCases = (document: StoredDocument, numberText?: NumberText): ListedCase[] =>
  visitNodes(document).flatMap(({ node }) => {
    if (node.type !== caseStudy.kind) return []
    const values = valuesOf(node)
    return {
      blockId: idOf(node),
      caseId: textOrNull(values.caseId),
      originId: textOrNull(node.$?.originId),
      title: slotText(node, 'title', numberText),
      organization: textOrNull(values.organization) ?? '',
      location: textOrNull(values.location) ?? '',
      story: slotText(node, 'story', numberText),
    }
  })

export interface ListedFigure {
  readonly blockId: string
  readonly kind: string
  /** The series it is numbered in. */
  readonly series: 'figure'
  readonly caption: string
}

/** The numbered blocks of a document, in reading order. The caption of a kind is its first line slot. */
export const listFigures = (document: StoredDocument, numberText?: NumberText): ListedFigure[] =>
  visitNodes(document).flatMap(({ node }) => {
    const block = findBlock(node.type)
    if (!block?.numbered) return []
    const captionSlot = slotsOf(block).find(({ slot }) => slot === 'line')
    const caption = captionSlot ? slotText(node, captionSlot.name, numberText) : ''
    return { blockId: idOf(node), kind: node.type, series: block.numbered, caption }
  })

/** Blocks at the top of the document that are still as they were in the edition before. */
export const countCarried = (document: StoredDocument): number =>
  document.root.children.filter((node) => node.$?.carried === true).length

type ValueField = ReturnType<typeof valueFieldsOf>[number][1]

function valueUses<T>(document: StoredDocument, pick: (field: ValueField, stored: unknown) => readonly T[]) {
  return visitNodes(document).flatMap(({ node, top }) => {
    const block = findBlock(node.type)
    const values = valuesOf(node)
    const fields = block ? valueFieldsOf(block) : []
    return fields.flatMap(([name, field]) =>
      pick(field, values[name] ?? field.initial).map((use) => ({ use, node, top })),
    )
  })
}

function slotText(node: StoredNode, name: string, numberText?: NumberText): string {
  const slot = node.$slots?.[name]
  return slot ? plainTextBelow(slot, numberText) : ''
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
