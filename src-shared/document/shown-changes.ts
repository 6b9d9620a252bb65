import { fieldsOf } from '../blocks/define-block'
import type { Resolver } from '../blocks/fields'
import { findBlock } from '../blocks/registry'
import type { Binding, ResolvedValue } from '../data/binding'
import type { ResolvedChart } from '../figures/figure-spec'
import { splitSentences } from '../text/sentences'
import { listTextParts, type TextPart } from './plain-text'
import type { StoredDocument } from './schema'
import { idOf, valuesOf, visitNodes } from './walk'

/** What the values of a document are looked up in. */
export type ValueSource = Pick<Resolver, 'value' | 'chart'>

/** The way a number goes. */
export type Course = 'rise' | 'fall' | 'level'

/** A sentence, cell, tile or chart that reads otherwise in one source of values than in another. */
export interface ShownChange {
  readonly kind: 'sentence' | 'cell' | 'tile' | 'chart'
  /** The block at the top of the document, to go to. */
  readonly blockId: string
  readonly before: string
  readonly after: string
  /** Where a change that it speaks of goes another way than before. */
  readonly turn: { readonly from: Course; readonly to: Course; readonly wordsFollow: boolean } | null
}

/**
 * What of the document reads otherwise when its values come from `after`. Only top blocks with these ids are looked at.
 */
export function listShownChanges(
  document: StoredDocument,
  blockIds: ReadonlySet<string>,
  { before, after }: { readonly before: ValueSource; readonly after: ValueSource },
): ShownChange[] {
  const blocks = document.root.children.filter((top) => blockIds.has(idOf(top)))
  const looked: StoredDocument = { ...document, root: { ...document.root, children: blocks } }
  return [...wordChanges(looked, before, after), ...chartChanges(looked, before, after)]
}

// A live number stands in the text as one private character while it is cut into sentences, so that the same sentence
// is found before and after, whatever the numbers are.
const FIRST_MARK = 0xf0000
const marks = /[\u{F0000}-\u{FFFFD}]/gu

function wordChanges(document: StoredDocument, before: ValueSource, after: ValueSource): ShownChange[] {
  const bindings: Binding[] = []
  const parts = listTextParts(document, (binding) => String.fromCodePoint(FIRST_MARK + bindings.push(binding) - 1))
  const bindingOf = (mark: string): Binding | undefined => bindings[(mark.codePointAt(0) ?? 0) - FIRST_MARK]
  const fill = (text: string, source: ValueSource): string =>
    text.replace(marks, (mark) => {
      const binding = bindingOf(mark)
      return binding ? source.value(binding).text : mark
    })
  return parts.flatMap((part) =>
    splitSentences(part.text).flatMap(({ text }) => {
      const [was, is] = [fill(text, before), fill(text, after)]
      const used = Array.from(text.matchAll(marks), ([mark]) => bindingOf(mark)).filter((one) => one !== undefined)
      const turn = turnOf(used, before, after)
      if (was === is && turn === null) return []
      return [{ kind: kindOf(part), blockId: part.blockId, before: was, after: is, turn }]
    }),
  )
}

const kindOf = ({ kind, isInTable }: TextPart): ShownChange['kind'] =>
  kind === 'value' ? 'tile' : isInTable ? 'cell' : 'sentence'

const signed: readonly Binding['transform'][] = ['change-rate', 'difference', 'cagr', 'direction']

/** Whether its value is a change, with a sign that the words around it agree with. */
const isSigned = ({ transform, changeBasis }: Binding): boolean => changeBasis !== '' || signed.includes(transform)

const courseOf = ({ value }: ResolvedValue): Course | null => {
  if (value === null) return null
  const amount = Number(value)
  return amount > 0 ? 'rise' : amount < 0 ? 'fall' : 'level'
}

function turnOf(bindings: readonly Binding[], before: ValueSource, after: ValueSource): ShownChange['turn'] {
  for (const binding of bindings.filter(isSigned)) {
    const from = courseOf(before.value(binding))
    const to = courseOf(after.value(binding))
    if (from === null || to === null || from === to) continue
    const wordsFollow = bindings.some(
      (one) => one.transform === 'direction' && before.value(one).text !== after.value(one).text,
    )
    return { from, to, wordsFollow }
  }
  return null
}

function chartChanges(document: StoredDocument, before: ValueSource, after: ValueSource): ShownChange[] {
  return visitNodes(document).flatMap(({ node, top }) => {
    const block = findBlock(node.type)
    if (!block) return []
    const values = valuesOf(node)
    const specs = fieldsOf(block).flatMap(([name, field]) =>
      field.slot === null ? field.charts(values[name] ?? field.initial) : [],
    )
    return specs.flatMap((spec) => {
      const [was, is] = [pointsOf(before.chart(spec)), pointsOf(after.chart(spec))]
      const changed = [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name))
      if (changed.length === 0) return []
      const say = (points: ReadonlyMap<string, string>): string =>
        changed.map((name) => `${name} ${points.get(name) ?? '—'}`).join('；')
      return [{ kind: 'chart' as const, blockId: idOf(top), before: say(was), after: say(is), turn: null }]
    })
  })
}

/** What each point of a chart says, by series and period. */
const pointsOf = ({ series, labels }: ResolvedChart): ReadonlyMap<string, string> =>
  new Map(
    series.flatMap(({ name, unit, points }) =>
      points.map((point, at): [string, string] => [
        `${name} ${labels[at] ?? ''}`,
        point.value === null ? '—' : `${point.text}${unit}`,
      ]),
    ),
  )
