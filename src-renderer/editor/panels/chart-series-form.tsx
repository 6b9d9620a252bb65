import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorId } from '../../../src-shared/data/ids'
import { NATION } from '../../../src-shared/data/observation'
import type { ChartSeries } from '../../../src-shared/figures/figure-spec'
import { api } from '../../api/client'
import { useCall } from '../../api/use-call'
import { BindingBasis } from './binding-basis'
import { contentOf, seriesContents, withIndicator, withSeriesContent } from './binding-content'
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
  const known = useCall('observation', 'list', { indicatorId: binding.indicatorId }).data ?? []
  const choose = async (id: IndicatorId) => {
    const answer = await api.observation.list({ indicatorId: id })
    onChange({ ...series, binding: withIndicator(binding, id, answer.ok ? answer.value : []) })
  }
  return (
    <fieldset className="nk-series">
      <legend>{t('chart.series', { number })}</legend>
      <IndicatorField value={binding.indicatorId} onChoose={({ id }) => void choose(id)} />
      <Field label={t('binding.content')}>
        {(id) => (
          <span className="nk-row">
            <Select
              id={id}
              className="nk-grow"
              value={contentOf(binding)}
              options={seriesContents.map((value) => ({ value, label: t(`transforms.${value}`) }))}
              onChange={(content) => setBinding(withSeriesContent(binding, content, known))}
            />
            <Input
              aria-label={t('binding.subject')}
              value={binding.subject}
              maxLength={100}
              onChange={({ target }) => setBinding({ subject: target.value || NATION })}
            />
          </span>
        )}
      </Field>
      <BindingBasis binding={binding} known={known} onChange={setBinding} />
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
