import Select from 'antd/es/select'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../src-shared/contract/data'
import type { IndicatorId } from '../../../src-shared/data/ids'
import { useCall } from '../../api/use-call'
import { Field } from './field'

interface IndicatorFieldProps {
  readonly value: IndicatorId | null
  readonly onChoose: (indicator: IndicatorSummary) => void
  readonly isFocused?: boolean
  /** Where another indicator is asked for than the one shown. */
  readonly label?: string
}

/** Chooses an indicator by searching its name. */
export function IndicatorField({ value, onChoose, isFocused = false, label }: IndicatorFieldProps): ReactElement {
  const { t } = useTranslation('editor')
  const [query, setQuery] = useState('')
  const found = useCall('indicator', 'list', { query })
  const chosen = useCall('indicator', 'get', value ? { indicatorId: value } : null)
  const listed = found.data ?? []
  const all = chosen.data && !listed.some(({ id }) => id === chosen.data.id) ? [chosen.data, ...listed] : listed
  return (
    <Field label={label ?? t('binding.indicator')} problem={found.error ? t('binding.indicatorsFailed') : undefined}>
      {(id) => (
        <Select<IndicatorId>
          id={id}
          className="nk-wide"
          autoFocus={isFocused}
          showSearch={{ filterOption: false, onSearch: setQuery }}
          loading={found.isFetching}
          value={value}
          placeholder={t('binding.chooseIndicator')}
          notFoundContent={t('binding.noIndicator')}
          options={all.map((one) => ({ value: one.id, label: one.name, one }))}
          optionRender={({ data }) => (
            <span className="nk-indicator-option">
              <span>{data.one.name}</span>
              <span className="nk-muted">
                {[data.one.latestPeriod, data.one.latestText || data.one.unit].filter(Boolean).join(' ')}
              </span>
            </span>
          )}
          onChange={(chosenId) => {
            const indicator = all.find((candidate) => candidate.id === chosenId)
            if (indicator) onChoose(indicator)
          }}
        />
      )}
    </Field>
  )
}
