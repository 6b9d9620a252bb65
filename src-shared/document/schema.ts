import { z } from 'zod'
import { type AnyBlock, blockStateSchema, slotsOf } from '../blocks/define-block'
import { NodeState, type StoredNode } from '../blocks/node'
import { blocks } from '../blocks/registry'

/** The format of stored documents written by this build; `document/changes` brings older ones here. */
export const DOCUMENT_FORMAT = 1

// Lexical writes these on its own nodes; nothing of ours reads them, and they may not carry anything else.
const elementBase = {
  version: z.number().int().optional(),
  direction: z.enum(['ltr', 'rtl']).nullable().optional(),
  format: z.union([z.string(), z.number()]).optional(),
  indent: z.number().int().optional(),
  textFormat: z.number().int().optional(),
  textStyle: z.string().optional(),
}

/** Lexical's bit mask of text formats: the only place where the numbers stand. */
export const textFormats = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
} as const

const node = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), $: NodeState.optional(), ...elementBase, ...shape })

const TextNode = z.object({
  type: z.literal('text'),
  version: z.number().int().optional(),
  text: z.string(),
  format: z.number().int().min(0).max(2047).default(0),
  style: z.string().optional(),
  mode: z.enum(['normal', 'token', 'segmented']).optional(),
  detail: z.number().int().optional(),
})
const LineBreak = z.object({ type: z.literal('linebreak'), version: z.number().int().optional() })
const Tab = TextNode.extend({ type: z.literal('tab') })

/** Only schemes that a book may point to; everything else (javascript:, file:, data:) is refused. */
export const LinkUrl = z
  .string()
  .max(2000)
  .regex(/^(?:https?:\/\/|mailto:|#)/i)

/**
 * One of these, told by its `type`. A plain union would try every kind in turn for every node of a document, and report
 * the failures of all of them. Kinds come from the registry and refer to one another, which zod's types can't follow.
 */
const oneOf = (...kinds: readonly z.ZodType[]): z.ZodType<StoredNode> =>
  z.discriminatedUnion(
    'type',
    kinds as unknown as [z.ZodObject<{ type: z.ZodLiteral<string> }>],
  ) as unknown as z.ZodType<StoredNode>

const Link = z.lazy(() =>
  node('link', {
    url: LinkUrl,
    target: z.string().nullable().optional(),
    rel: z.string().nullable().optional(),
    title: z.string().nullable().optional(),
    children: z.array(Inline),
  }),
)

const blockNode = (block: AnyBlock): z.ZodType<StoredNode> => {
  const slots = slotsOf(block)
  const shape = {
    type: z.literal(block.kind),
    version: z.number().int().optional(),
    format: z.union([z.string(), z.number()]).optional(),
    $: blockStateSchema(block),
  }
  if (slots.length === 0) return z.object(shape)
  const slotShape = Object.fromEntries(slots.map(({ name, slot }) => [name, slot === 'line' ? LineSlot : ProseSlot]))
  return z.object({ ...shape, $slots: z.object(slotShape) }) as unknown as z.ZodType<StoredNode>
}

const LineSlot = node('line', { children: z.lazy(() => z.array(Inline)) })
const ProseSlot = node('prose', { children: z.lazy(() => z.array(ProseBlock)) })

/** A kind this build doesn't know: kept untouched, shown as a grey box, never published silently. */
const UnknownBlock = z.object({
  type: z.literal('unknown-block'),
  version: z.number().int().optional(),
  $: NodeState.extend({ values: z.object({ json: z.string() }) }),
})

const inlineKinds = [
  TextNode,
  LineBreak,
  Tab,
  Link,
  ...blocks.filter((block) => block.placement === 'inline').map(blockNode),
]
const wholeBlocks = blocks.filter((block) => block.placement === 'block').map(blockNode)

const Inline: z.ZodType<StoredNode> = z.lazy(() => oneOf(...inlineKinds))

const Paragraph = node('paragraph', { children: z.array(Inline) })
const Heading = node('heading', { tag: z.enum(['h1', 'h2', 'h3', 'h4']), children: z.array(Inline) })
const Quote = node('quote', { children: z.array(Inline) })
const List: z.ZodType = z.lazy(() =>
  node('list', {
    listType: z.enum(['bullet', 'number', 'check']),
    start: z.number().int().optional(),
    tag: z.enum(['ul', 'ol']).optional(),
    children: z.array(ListItem),
  }),
)
const ListItem = z.lazy(() =>
  node('listitem', {
    value: z.number().int().optional(),
    checked: z.boolean().optional(),
    children: z.array(z.lazy(() => oneOf(List, ...inlineKinds))),
  }),
)
const TableCell = node('tablecell', {
  headerState: z.number().int().optional(),
  colSpan: z.number().int().min(1).optional(),
  rowSpan: z.number().int().min(1).optional(),
  width: z.number().optional(),
  backgroundColor: z.string().nullable().optional(),
  verticalAlign: z.string().optional(),
  children: z.lazy(() => z.array(ProseBlock)),
})
const TableRow = node('tablerow', { height: z.number().optional(), children: z.array(TableCell) })
const Table = node('table', {
  colWidths: z.array(z.number()).optional(),
  rowStriping: z.boolean().optional(),
  frozenColumnCount: z.number().optional(),
  frozenRowCount: z.number().optional(),
  children: z.array(TableRow),
})

const ProseBlock = oneOf(Paragraph, Heading, Quote, List)
/** What may stand at the top of a body. */
export const TopBlock = oneOf(Paragraph, Heading, Quote, List, Table, UnknownBlock, ...wholeBlocks)

/**
 * The body of a section as it is stored: one Lexical document. Bytes go through `document/changes`, then through this
 * schema, and only then to Lexical, which would drop silently what it doesn't know.
 */
export const StoredDocument = z.object({
  format: z.literal(DOCUMENT_FORMAT),
  root: node('root', { type: z.literal('root'), children: z.array(TopBlock) }).omit({ $: true }),
})
export type StoredDocument = z.output<typeof StoredDocument>

/**
 * A document on its way from main to the window. Main has taken it through `StoredDocument` as it read it; looking at each
 * of its nodes twice more, on leaving main and on coming to the window, takes as long as drawing it.
 */
export const ReadDocument = z.custom<StoredDocument>(
  (value) => typeof value === 'object' && value !== null && 'root' in value,
)

/** A body of these blocks, in the format of this build. */
export const documentOf = (blocks: readonly StoredNode[]): StoredDocument => ({
  format: DOCUMENT_FORMAT,
  root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children: [...blocks] },
})

/** An empty section: no block at all; the editor shows an empty paragraph that is stored once it has words. */
export const emptyDocument = (): StoredDocument => documentOf([])
