import type { Resolver } from '../../../src-shared/blocks/fields'
import type { BindingState, ResolvedValue } from '../../../src-shared/data/binding'
import { DecimalText } from '../../../src-shared/data/observation'

/** Values by the last digits of an indicator's id: `{ 1: '372575亿元' }`; what isn't given is missing. */
export function aResolver(
  texts: Readonly<Record<number, string>>,
  states: Record<number, BindingState> = {},
  flags: Record<number, ResolvedValue['flags']> = {},
): Resolver {
  const value = (indicatorId: string): ResolvedValue => {
    const count = Number(indicatorId.slice(-6))
    const text = texts[count]
    const digits = text && /-?[\d.]+/.exec(text)?.[0]
    return {
      state: states[count] ?? (text === undefined ? 'missing' : 'ok'),
      text: text ?? '【待补】',
      value: digits ? DecimalText.parse(digits) : null,
      unit: '',
      period: '2021',
      observationIds: [],
      flags: flags[count] ?? [],
    }
  }
  return {
    value: (binding) => value(binding.indicatorId),
    chart: (spec) => ({
      type: spec.type,
      showLabels: spec.showLabels,
      periods: ['2021'],
      labels: ['2021年'],
      series: spec.series.map((series) => {
        const { value: decimal, text, state } = value(series.binding.indicatorId)
        return {
          name: '增加值',
          unit: '亿元',
          mark: series.mark,
          axis: series.axis,
          points: [{ value: decimal, text, state }],
        }
      }),
      state: 'ok',
    }),
    chartAlt: (chart) => `${chart.series.length}个系列`,
  }
}
