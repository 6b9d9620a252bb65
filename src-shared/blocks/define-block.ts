import type { ReactElement } from 'react'
import { z } from 'zod'
import { kept } from '../data/kept'
import type { AnyValueField, Fields, ResolvedValues, Resolver, SlotField, SlotNames, StoredValues } from './fields'
import { NodeState } from './node'

/** Words printed by the edition itself, in its language and never in the interface's. */
export interface PrintedWords {
  readonly figure: string
  readonly table: string
  readonly source: string
  readonly note: string
  readonly contents: string
  readonly case: string
  readonly dataTable: string
  readonly period: string
  readonly missing: string
  readonly noPicture: string
}

export type SlotTag = 'div' | 'p' | 'h3' | 'h4' | 'figcaption'

/** What a View may use besides its values; the live editor and the static export each bring their own. */
export interface ViewTools<S extends string = string> {
  /** The editable region in the editor, its finished content in the export. One component for ever: never made in a render. */
  readonly Slot: (props: { readonly name: S; readonly as?: SlotTag }) => ReactElement | null
  /** A chart's picture with its alternative text. */
  readonly Chart: (props: {
    readonly chart: import('../figures/figure-spec').ResolvedChart
    readonly alt: string
  }) => ReactElement | null
  readonly assetUrl: (hash: string) => string
  /** Printed number of a numbered block, such as 图3-2; null where it has none. */
  readonly numberLabel: string | null
  readonly words: PrintedWords
}

export interface ViewProps<F extends Fields> {
  readonly values: ResolvedValues<F>
  readonly tools: ViewTools<SlotNames<F>>
}

export interface BlockDefinition<K extends string = string, F extends Fields = Fields> {
  readonly kind: K
  readonly placement: 'block' | 'inline'
  /** The series it is numbered in, where it is. */
  readonly numbered: 'figure' | null
  /** Locale key under `blocks:` and further words by which the slash menu finds it; null: not in the menu. */
  readonly menu: { readonly keywords: readonly string[] } | null
  readonly fields: F
  /** A function of its props alone: no hooks, no clock, no randomness, no fetch. */
  readonly View: (props: ViewProps<F>) => ReactElement
}

// A registry holds definitions of every shape; each is used through the functions below.
// biome-ignore lint/suspicious/noExplicitAny: variance of a heterogeneous record
export type AnyBlock = BlockDefinition<string, any>

export const defineBlock = <const K extends string, F extends Fields>(
  definition: BlockDefinition<K, F>,
): BlockDefinition<K, F> => definition

const isSlot = (field: SlotField | AnyValueField): field is SlotField => field.slot !== null
// Of each of the few kinds there are; asked for at every node of a document.
const ofEach = <T>(list: (block: AnyBlock) => readonly T[]) => kept(list, (block) => block)

/** Slots and value fields in declared order: the order of a block's words. */
export const fieldsOf = ofEach((block): [string, SlotField | AnyValueField][] => Object.entries(block.fields))

/** Slots in declared order. */
export const slotsOf = ofEach((block): { name: string; slot: 'line' | 'prose' }[] =>
  fieldsOf(block).flatMap(([name, field]) => (isSlot(field) ? [{ name, slot: field.slot }] : [])),
)

/** Value fields in declared order. */
export const valueFieldsOf = ofEach((block): [string, AnyValueField][] =>
  fieldsOf(block).flatMap(([name, field]): [string, AnyValueField][] => (isSlot(field) ? [] : [[name, field]])),
)

/** The values a new block of this kind starts with. */
export const initialValues = (block: AnyBlock): Record<string, unknown> =>
  Object.fromEntries(valueFieldsOf(block).map(([name, field]) => [name, field.initial]))

/** Validates `$.values` of a stored block; a field that is missing gets its initial value. */
export const valuesSchema = (block: AnyBlock): z.ZodType<Record<string, unknown>> =>
  z.object(Object.fromEntries(valueFieldsOf(block).map(([name, field]) => [name, field.schema.default(field.initial)])))

/** Validates `$` of a stored block. */
export const blockStateSchema = (block: AnyBlock) => NodeState.extend({ values: valuesSchema(block) })

/** Brings a block's stored values to what its View and its print rule take. */
export const resolveValues = (
  block: AnyBlock,
  stored: Readonly<Record<string, unknown>>,
  resolver: Resolver,
): Record<string, unknown> =>
  Object.fromEntries(
    valueFieldsOf(block).map(([name, field]) => [name, field.resolve(stored[name] ?? field.initial, resolver)]),
  )

export type { StoredValues }
