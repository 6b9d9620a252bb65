import { fieldsOf } from '../blocks/define-block'
import { findBlock } from '../blocks/registry'
import type { Binding, ResolvedValue } from '../data/binding'
import { PeriodReference } from '../data/period'
import type { ChartSpec } from '../figures/figure-spec'
import { splitSentences } from '../text/sentences'
import { listFigures } from './inventory'
import { listTextParts, type NumberText } from './plain-text'
import type { StoredDocument } from './schema'
import type { ValueSource } from './shown-changes'
import { idOf, valuesOf, visitNodes } from './walk'

/** A place of a document that shows what observations say. */
export interface ValueUse {
  /** The block at the top of the document, to go to. */
  readonly blockId: string
  /** As it is printed there; empty for a chart. */
  readonly text: string
  /** The sentence, tile or cell around it, or the caption of the chart. */
  readonly wording: string
  readonly observationIds: readonly string[]
}

/** Every place that shows a value, in reading order, places without a value left out. */
export function listShownValues(document: StoredDocument, source: ValueSource): ValueUse[] {
  const order = new Map(document.root.children.map((top, at) => [idOf(top), at]))
  return [...usesInText(document, source), ...usesInCharts(document, source)]
    .filter(({ observationIds }) => observationIds.length > 0)
    .toSorted((one, other) => (order.get(one.blockId) ?? 0) - (order.get(other.blockId) ?? 0))
}

// A live number stands in the text as one private character while it is cut into sentences: whatever is printed for it,
// the sentence around it is found.
const FIRST_MARK = 0xf0000
const marks = /[\u{F0000}-\u{FFFFD}]/gu

function usesInText(document: StoredDocument, { value }: ValueSource): ValueUse[] {
  const shown: ResolvedValue[] = []
  const mark = (binding: Binding): string => String.fromCodePoint(FIRST_MARK + shown.push(value(binding)) - 1)
  const valueAt = (one: string): ResolvedValue | undefined => shown[(one.codePointAt(0) ?? 0) - FIRST_MARK]
  const fill = (text: string): string => text.replace(marks, (one) => valueAt(one)?.text ?? one)
  return listTextParts(document, mark).flatMap(({ blockId, text: part }) =>
    splitSentences(part).flatMap(({ text: sentence }) =>
      Array.from(sentence.matchAll(marks)).flatMap(([one]) => {
        const found = valueAt(one)
        return found
          ? [{ blockId, text: found.text, wording: fill(sentence), observationIds: found.observationIds }]
          : []
      }),
    ),
  )
}

function usesInCharts(document: StoredDocument, source: ValueSource): ValueUse[] {
  const numberText: NumberText = (binding) => source.value(binding).text
  const captions = new Map(listFigures(document, numberText).map(({ blockId, caption }) => [blockId, caption]))
  return visitNodes(document).flatMap(({ node, top }) => {
    const block = findBlock(node.type)
    if (!block) return []
    const values = valuesOf(node)
    const specs = fieldsOf(block).flatMap(([name, field]) =>
      field.slot === null ? field.charts(values[name] ?? field.initial) : [],
    )
    const observationIds = [...new Set(specs.flatMap((spec) => observationsOf(spec, source)))]
    return [{ blockId: idOf(top), text: '', wording: captions.get(idOf(node)) ?? '', observationIds }]
  })
}

/** What stands behind the points of a chart. */
const observationsOf = (spec: ChartSpec, { value, chart }: ValueSource): string[] =>
  chart(spec).periods.flatMap((period) =>
    spec.series.flatMap(({ binding }) => value({ ...binding, period: PeriodReference.parse(period) }).observationIds),
  )
