import { valueFieldsOf } from '../../../src-shared/blocks/define-block'
import type { Resolver } from '../../../src-shared/blocks/fields'
import { findBlock } from '../../../src-shared/blocks/registry'
import { type Binding, bindingKey, type ResolvedValue } from '../../../src-shared/data/binding'
import { listBindings } from '../../../src-shared/document/inventory'
import type { StoredDocument } from '../../../src-shared/document/schema'
import { valuesOf, visitNodes } from '../../../src-shared/document/walk'
import { invariant } from '../../../src-shared/failure/invariant'
import type { ChartSpec, ResolvedChart } from '../../../src-shared/figures/figure-spec'

/** What a body asks of the data, each once. */
export interface BodyNeeds {
  readonly bindings: readonly Binding[]
  readonly specs: readonly ChartSpec[]
}

const specKey = (spec: ChartSpec): string => JSON.stringify(spec)

const listSpecs = (body: StoredDocument): ChartSpec[] =>
  Array.from(visitNodes(body)).flatMap(({ node }) => {
    const block = findBlock(node.type)
    if (!block) return []
    const values = valuesOf(node)
    return valueFieldsOf(block).flatMap(([name, field]) => [...field.charts(values[name] ?? field.initial)])
  })

export const needsOf = (body: StoredDocument): BodyNeeds => ({
  bindings: [...new Map(listBindings(body).map(({ binding }) => [bindingKey(binding), binding])).values()],
  specs: [...new Map(listSpecs(body).map((spec) => [specKey(spec), spec])).values()],
})

/** A resolver over answers that came in the order of the needs. */
export const resolverOf = (
  needs: BodyNeeds,
  values: readonly ResolvedValue[],
  charts: readonly { readonly chart: ResolvedChart; readonly alt: string }[],
): Resolver => {
  const byBinding = new Map(needs.bindings.map((binding, index) => [bindingKey(binding), values[index]]))
  const bySpec = new Map(needs.specs.map((spec, index) => [specKey(spec), charts[index]?.chart]))
  const alts = new Map(charts.map(({ chart, alt }) => [chart, alt]))
  return {
    value: (binding) => {
      const value = byBinding.get(bindingKey(binding))
      invariant(value, 'every binding of the body was asked for')
      return value
    },
    chart: (spec) => {
      const chart = bySpec.get(specKey(spec))
      invariant(chart, 'every chart of the body was asked for')
      return chart
    },
    chartAlt: (chart) => alts.get(chart) ?? '',
  }
}
