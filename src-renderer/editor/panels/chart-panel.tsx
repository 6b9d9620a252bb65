import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Input from 'antd/es/input'
import { useTranslation } from 'react-i18next'
import { chartBlock } from '../../../src-shared/blocks/chart/definition'
import type { StoredValues } from '../../../src-shared/blocks/fields'
import type { IndicatorId } from '../../../src-shared/data/ids'
import { PeriodReference } from '../../../src-shared/data/period'
import type { ChartSeries, ChartSpec } from '../../../src-shared/figures/figure-spec'
import { newBinding, withSpan } from './binding-content'
import { ChartPreview, useLiveChart } from './chart-preview'
import { ChartSeriesForm } from './chart-series-form'
import { Field } from './field'
import { IndicatorField } from './indicator-field'
import { definePanel, type PanelBodyProps } from './panel'
import { PeriodField } from './period-field'
import { TextField } from './text-field'

const MOST_SERIES = 8
const spans = ['Y-4..Y', 'Y-9..Y', 'Y-1..Y'] as const

const newSeries = (indicatorId: IndicatorId, like: ChartSeries | undefined): ChartSeries => ({
  binding: { ...newBinding(indicatorId), period: like?.binding.period ?? PeriodReference.parse('Y-4..Y') },
  name: '',
  mark: like ? 'line' : 'bar',
  axis: like ? 'right' : 'left',
})

/** Bars, lines, or both: said by the marks chosen, not chosen beside them. */
const typeOf = (series: readonly ChartSeries[]): ChartSpec['type'] => {
  const marks = new Set(series.map(({ mark }) => mark))
  return marks.size > 1 ? 'combined' : (series[0]?.mark ?? 'bar')
}

const withSeries = (spec: ChartSpec | null, series: ChartSeries[]): ChartSpec | null =>
  series.length === 0 ? null : { type: typeOf(series), series, showLabels: spec?.showLabels ?? true }

function Body({ values, onChange, isFocused }: PanelBodyProps<StoredValues<typeof chartBlock.fields>>) {
  const { t } = useTranslation('editor')
  const { spec } = values
  const live = useLiveChart(spec)
  const series = spec?.series ?? []
  const set = (next: ChartSeries[]) => onChange({ ...values, spec: withSeries(spec, next) })
  const setPeriod = (period: PeriodReference | null) =>
    period && set(series.map((one) => ({ ...one, binding: withSpan(one.binding, period) })))
  return (
    <div className="nk-beside">
      <div className="nk-form">
        {series.length === 0 ? (
          <IndicatorField value={null} isFocused={isFocused} onChoose={({ id }) => set([newSeries(id, undefined)])} />
        ) : null}
        {series.map((one, at) => (
          <ChartSeriesForm
            // Series have no identity of their own; their place is what they are.
            // biome-ignore lint/suspicious/noArrayIndexKey: position is the identity
            key={at}
            number={at + 1}
            series={one}
            onChange={(next) => set(series.with(at, next))}
            onRemove={() => set(series.toSpliced(at, 1))}
          />
        ))}
        {spec && series[0] ? (
          <>
            <Button
              size="small"
              className="nk-add"
              disabled={series.length >= MOST_SERIES}
              onClick={() => set([...series, newSeries(series[0]?.binding.indicatorId as IndicatorId, series[0])])}
            >
              {t('chart.addSeries')}
            </Button>
            <PeriodField
              label={t('chart.span')}
              value={series[0].binding.period}
              offered={spans}
              onChange={setPeriod}
            />
            <Field label={t('chart.labels')}>
              {(id) => (
                <Checkbox
                  id={id}
                  checked={spec.showLabels}
                  onChange={({ target }) => onChange({ ...values, spec: { ...spec, showLabels: target.checked } })}
                >
                  {t('chart.showLabels')}
                </Checkbox>
              )}
            </Field>
          </>
        ) : null}
        <TextField
          label={t('chart.source')}
          value={values.source}
          onChange={(source) => onChange({ ...values, source })}
        />
        <Field label={t('chart.alt')} hint={t('chart.altHint')}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={3}
              maxLength={4000}
              value={values.alt}
              placeholder={live?.alt ?? ''}
              onChange={({ target }) => onChange({ ...values, alt: target.value })}
            />
          )}
        </Field>
      </div>
      <ChartPreview live={live} alt={values.alt} isEmpty={spec === null} />
    </div>
  )
}

export const chartPanel = definePanel(chartBlock, { Body, isComplete: ({ spec }) => spec !== null, widthPx: 1060 })
