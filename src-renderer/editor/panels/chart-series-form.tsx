import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { NATION } from '../../../src-shared/data/observation'
import type { ChartSeries } from '../../../src-shared/figures/figure-spec'
import { Field } from './field'
import { IndicatorField } from './indicator-field'

interface ChartSeriesFormProps {
  readonly number: number
  readonly series: ChartSeries
  readonly onChange: (series: ChartSeries) => void
  readonly onRemove: () => void
}

const marks = ['bar', 'line'] as const
const axes = ['left', 'right'] as const

/** One series of a chart: what it shows and how it is drawn. */
export function ChartSeriesForm({ number, series, onChange, onRemove }: ChartSeriesFormProps): ReactElement {
  const { t } = useTranslation('editor')
  const { binding } = series
  const setBinding = (change: Partial<ChartSeries['binding']>) =>
    onChange({ ...series, binding: { ...binding, ...change } })
  return (
    <fieldset className="nk-series">
      <legend>{t('chart.series', { number })}</legend>
      <IndicatorField value={binding.indicatorId} onChoose={({ id }) => setBinding({ indicatorId: id })} />
      <Field label={t('binding.subject')}>
        {(id) => (
          <span className="nk-row">
            <Input
              id={id}
              value={binding.subject}
              maxLength={100}
              onChange={({ target }) => setBinding({ subject: target.value || NATION })}
            />
            <Input
              aria-label={t('binding.changeBasis')}
              value={binding.changeBasis}
              maxLength={40}
              placeholder={t('binding.changeBasisShort')}
              onChange={({ target }) => setBinding({ changeBasis: target.value })}
            />
          </span>
        )}
      </Field>
      <Field label={t('chart.drawn')}>
        {(id) => (
          <span className="nk-row">
            <Select
              id={id}
              aria-label={t('chart.mark')}
              value={series.mark}
              options={marks.map((value) => ({ value, label: t(`chart.marks.${value}`) }))}
              onChange={(mark) => onChange({ ...series, mark })}
            />
            <Select
              aria-label={t('chart.axis')}
              value={series.axis}
              options={axes.map((value) => ({ value, label: t(`chart.axes.${value}`) }))}
              onChange={(axis) => onChange({ ...series, axis })}
            />
            <Input
              aria-label={t('chart.name')}
              value={series.name}
              maxLength={100}
              placeholder={t('chart.nameHint')}
              onChange={({ target }) => onChange({ ...series, name: target.value })}
            />
            <Button size="small" type="text" danger onClick={onRemove}>
              {t('chart.removeSeries')}
            </Button>
          </span>
        )}
      </Field>
    </fieldset>
  )
}
