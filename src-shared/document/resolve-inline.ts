import { footnote } from '../blocks/footnote/definition'
import { liveNumber } from '../blocks/live-number/definition'
import type { StoredNode } from '../blocks/node'
import { Binding, type ResolvedValue } from '../data/binding'
import { InvariantError } from '../failure/invariant'
import type { ResolveSetting } from './resolve-setting'
import type { Mark, Run } from './resolved'
import { textFormats } from './schema'
import { idOf, valuesOf } from './walk'

// The order in which a book names its marks: the same words give the same runs whatever was clicked first.
const markOrder = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'code',
  'subscript',
  'superscript',
] as const satisfies readonly Mark[]

/** Inline nodes as runs: marks by name, links on the runs they cover, neighbours that look alike joined. */
export const resolveRuns = (nodes: readonly StoredNode[], setting: ResolveSetting): Run[] =>
  joinAlike(nodes.flatMap((node) => runsOf(node, null, setting)))

function runsOf(node: StoredNode, link: string | null, setting: ResolveSetting): Run[] {
  switch (node.type) {
    case 'text':
    case 'tab':
      return [{ type: 'text', text: textOf(node), marks: marksOf(node), link }]
    case 'linebreak':
      return [{ type: 'break' }]
    case 'link':
      return (node.children ?? []).flatMap((child) => runsOf(child, textOr(node.url, null), setting))
    case liveNumber.kind:
      return [{ type: 'value', id: idOf(node), value: liveValue(node, setting), marks: marksOf(node), link }]
    case footnote.kind:
      return [{ type: 'note', id: idOf(node), text: textOr(valuesOf(node).text, '') }]
    default:
      throw new InvariantError(`No run for inline kind ${node.type}`)
  }
}

function liveValue(node: StoredNode, setting: ResolveSetting): ResolvedValue {
  const stored = valuesOf(node).binding
  return stored ? setting.resolver.value(Binding.parse(stored)) : unset(setting.words.missing)
}

/** A live number whose indicator nobody has chosen yet. */
const unset = (text: string): ResolvedValue => ({
  state: 'missing',
  text,
  value: null,
  unit: '',
  period: null,
  observationIds: [],
  flags: [],
})

function marksOf(node: StoredNode): Mark[] {
  const { format } = node
  return typeof format === 'number' ? markOrder.filter((mark) => (format & textFormats[mark]) !== 0) : []
}

function joinAlike(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.type === 'text' && run.text === '') continue
    if (run.type === 'text' && last?.type === 'text' && looksLike(run, last)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    } else joined.push(run)
  }
  return joined
}

const looksLike = (one: Extract<Run, { type: 'text' }>, other: Extract<Run, { type: 'text' }>): boolean =>
  one.link === other.link && one.marks.join() === other.marks.join()

const textOf = (node: StoredNode): string => textOr(node.text, '')
const textOr = <F>(value: unknown, fallback: F): string | F => (typeof value === 'string' ? value : fallback)
