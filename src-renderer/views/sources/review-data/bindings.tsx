import Button from 'antd/es/button'
import Select from 'antd/es/select'
import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import { NEW_INDICATOR } from '../../../../src-shared/data/candidate-decision'
import { differenceFrom, type HeldKey } from '../../../../src-shared/data/held-value'
import type { IndicatorId } from '../../../../src-shared/data/ids'
import { useCall } from '../../../api/use-call'
import { IndicatorDialog } from '../../data/indicator/indicator-dialog'
import { useNoWriting } from '../../place/no-writing'
import { type Datum, heldKeyOf } from './datum'
import { HeldLine } from './held-line'

interface BindingsProps {
  readonly datum: Datum
  readonly indicators: readonly IndicatorSummary[]
  readonly onBind: (bound: IndicatorId | typeof NEW_INDICATOR) => void
}

/** The indicators that a quantity may be of, each with what the project has of the same and how far that is off. */
export const Bindings = ({ datum, indicators, onBind }: BindingsProps): ReactElement => {
  const { t } = useTranslation('views')
  const group = useId()
  const [isCreating, setCreating] = useState(false)
  const isOff = useNoWriting() !== null
  const { facts, bound } = datum
  const stated = { name: facts.name.slice(0, 400), unit: facts.unit.slice(0, 80), change: facts.change || null }
  const likely = useCall('indicator', 'likely', { stated }).data ?? []
  const offered = [...new Set([...(bound === null ? [] : [bound]), ...likely.map(({ indicatorId }) => indicatorId)])]
  const known = offered.flatMap((id) => indicators.find((one) => one.id === id) ?? [])
  const keys = known.map(({ id }) => heldKeyOf(id, facts)).filter((key): key is HeldKey => key !== null)
  const held = useCall('observation', 'held', keys.length > 0 ? { keys } : null).data ?? []
  const observed = indicators.filter(({ formula }) => formula === '')
  const choice = (value: IndicatorId | typeof NEW_INDICATOR, label: ReactElement) => (
    <label key={value} className="binding-choice">
      <input
        type="radio"
        name={group}
        checked={value === NEW_INDICATOR ? bound === null : bound === value}
        disabled={isOff}
        onChange={() => onBind(value)}
      />
      {label}
    </label>
  )
  return (
    <fieldset className="bindings">
      <legend>{t('reviewData.bindTo')}</legend>
      {known.map((indicator) => {
        const at = keys.findIndex(({ indicatorId }) => indicatorId === indicator.id)
        const values = (at < 0 ? undefined : held[at]) ?? []
        return choice(
          indicator.id,
          <span className="binding-words">
            <strong>{indicator.name}</strong>
            <span className="muted">{indicator.unit}</span>
            {values.map((one) => (
              <HeldLine
                key={`${one.title} ${one.value}`}
                held={one}
                difference={differenceFrom(facts, one)}
                unit={facts.unit}
              />
            ))}
            {values.length === 0 ? (
              <span className="muted">
                {indicator.latestText === ''
                  ? t('reviewData.noValues')
                  : t('reviewData.noSuchValue', { latest: indicator.latestText })}
              </span>
            ) : null}
          </span>,
        )
      })}
      {facts.name.trim() === '' || indicators.some(({ name }) => name === facts.name)
        ? null
        : choice(
            NEW_INDICATOR,
            <span className="binding-words">
              {facts.change === ''
                ? t('reviewData.makeNew', { name: facts.name, unit: facts.unit })
                : t('reviewData.makeNewOfChange', { name: facts.name })}
            </span>,
          )}
      <div className="binding-other">
        <Select
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          disabled={isOff}
          aria-label={t('sources.chooseIndicator')}
          placeholder={t('reviewData.otherIndicator')}
          value={null}
          options={observed.map((one) => ({ value: one.id, label: `${one.name}（${one.unit}）` }))}
          onChange={(id: IndicatorId | null) => {
            if (id !== null) onBind(id)
          }}
        />
        <Button size="small" disabled={isOff} onClick={() => setCreating(true)}>
          {t('reviewData.create')}
        </Button>
      </div>
      {isCreating ? (
        <IndicatorDialog
          indicator={null}
          suggestion={{ name: facts.name, unit: facts.unit }}
          onSaved={onBind}
          onClose={() => setCreating(false)}
        />
      ) : null}
    </fieldset>
  )
}
