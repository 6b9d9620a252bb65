import { chartBlock } from '../blocks/chart/definition'
import { type AnyBlock, valueFieldsOf } from '../blocks/define-block'
import type { AnyValueField, Resolver } from '../blocks/fields'
import { kpiGroup } from '../blocks/kpi-group/definition'
import { liveNumber } from '../blocks/live-number/definition'
import { findBlock } from '../blocks/registry'
import { type Binding, type BindingState, listTroubles, type ResolvedValue } from '../data/binding'
import type { ResolvedDocument } from './resolved'
import type { StoredDocument } from './schema'
import { idOf, valuesOf, visitNodes } from './walk'
import type { EditionWords } from './words'

export type Problem = ResolvedDocument['problems'][number]

interface ProblemSetting {
  readonly sectionId: string
  readonly resolver: Resolver
  readonly words: EditionWords
  readonly hasAsset: (hash: string) => boolean
}

type Trouble = Pick<Problem, 'state' | 'text' | 'about'>

/**
 * Everything in a body that can't be published as it is, in reading order: troubles of values, points of charts that
 * aren't `ok` under their state, charts and live numbers still unset (`missing`), pictures whose bytes are gone
 * (`asset-missing`), blocks of a kind this build doesn't know (`unknown-block`).
 */
export function listProblems(document: StoredDocument, setting: ProblemSetting): Problem[] {
  return visitNodes(document).flatMap(({ node, top }) => {
    const block = findBlock(node.type)
    const troubles = block ? troublesOf(block, valuesOf(node), setting) : unknown(node.type)
    return troubles.map((trouble) => ({ sectionId: setting.sectionId, blockId: idOf(top), ...trouble }))
  })
}

const unknown = (type: string): Trouble[] =>
  type === 'unknown-block' ? [{ state: 'unknown-block', text: '', about: null }] : []

function troublesOf(block: AnyBlock, values: Readonly<Record<string, unknown>>, setting: ProblemSetting): Trouble[] {
  const troubles = valueFieldsOf(block).flatMap(([name, field]) =>
    fieldTroubles(field, values[name] ?? field.initial, setting),
  )
  const unset = Array.from({ length: countUnset[block.kind]?.(values) ?? 0 }, () => ({
    state: 'missing',
    text: setting.words.missing,
    about: null,
  }))
  return [...unset, ...troubles]
}

function fieldTroubles(field: AnyValueField, stored: unknown, { resolver, hasAsset }: ProblemSetting): Trouble[] {
  const lost = field.assets(stored).filter((hash) => !hasAsset(hash))
  const charts = field.charts(stored)
  const doubtful = charts.length > 0 ? charts.flatMap((spec) => chartTroubles(resolver.chart(spec))) : []
  const values =
    charts.length > 0 ? [] : field.bindings(stored).map((binding) => valueTroubles(binding, resolver.value(binding)))
  return [...doubtful, ...values.flat(), ...lost.map((hash) => ({ state: 'asset-missing', text: hash, about: null }))]
}

function valueTroubles({ indicatorId, subject, changeBasis }: Binding, value: ResolvedValue): Trouble[] {
  const about = { indicatorId, subject, period: value.period, changeBasis }
  return listTroubles(value).map((state) => ({ state, text: value.text, about }))
}

function chartTroubles(chart: ReturnType<Resolver['chart']>): Trouble[] {
  const points = chart.series.flatMap((series) =>
    series.points
      .map((point, at) => ({
        state: point.state,
        text: [series.name, chart.labels[at], point.text].join(' ').trim(),
        about: null,
      }))
      .filter(isDoubtful),
  )
  // A chart may be wrong as a whole (units that don't go together) while every point is right.
  return points.length === 0 && chart.state !== 'ok' ? [{ state: chart.state, text: '', about: null }] : points
}

const isDoubtful = ({ state }: { readonly state: BindingState }): boolean => state !== 'ok'

// Blocks that exist to show data print a placeholder where nobody has chosen any; other kinds may well stay empty.
const countUnset: Readonly<Record<string, (values: Readonly<Record<string, unknown>>) => number>> = {
  [liveNumber.kind]: ({ binding }) => (binding ? 0 : 1),
  [chartBlock.kind]: ({ spec }) => (spec ? 0 : 1),
  [kpiGroup.kind]: ({ tiles }) => (Array.isArray(tiles) ? tiles.filter((tile) => !tile.value).length : 0),
}
