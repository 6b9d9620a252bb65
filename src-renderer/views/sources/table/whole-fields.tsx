import Select from 'antd/es/select'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { PriceBasis } from '../../../../src-shared/data/observation'
import { Period } from '../../../../src-shared/data/period'
import type { TableMapping } from '../../../../src-shared/data/table-mapping'
import { readTablePeriod } from '../../../../src-shared/data/table-period'
import { SaidInput } from './said-input'

interface WholeFieldsProps {
  readonly mapping: TableMapping
  readonly onChange: (mapping: TableMapping) => void
}

const readPeriodText = (text: string): string | null => (text.trim() === '' ? '' : readTablePeriod(text))
const trimmed = (text: string): string => text.trim()
const needed = (text: string): string | null => text.trim() || null

/** What holds for every value whose headings don't say otherwise. */
export const WholeFields = ({ mapping, onChange }: WholeFieldsProps): ReactElement => {
  const { t } = useTranslation('views')
  const { whole } = mapping
  const set = (change: Partial<TableMapping['whole']>) => onChange({ ...mapping, whole: { ...whole, ...change } })
  const field = (name: 'period' | 'subject' | 'indicator' | 'unit', input: ReactElement) => (
    <>
      <label htmlFor={`table-whole-${name}`}>{t(`table.whole.${name}`)}</label>
      {input}
    </>
  )
  return (
    <section aria-labelledby="table-whole">
      <h3 id="table-whole">{t('table.wholeTitle')}</h3>
      <p className="muted">{t('table.wholeHint')}</p>
      <div className="table-fields">
        {field(
          'period',
          <SaidInput
            id="table-whole-period"
            value={whole.period ?? ''}
            placeholder={t('table.whole.periodHint')}
            maxLength={40}
            read={readPeriodText}
            onChange={(text) => set({ period: text === '' ? null : Period.parse(text) })}
          />,
        )}
        {field(
          'subject',
          <SaidInput
            id="table-whole-subject"
            value={whole.subject}
            maxLength={100}
            read={needed}
            onChange={(subject) => set({ subject })}
          />,
        )}
        {field(
          'indicator',
          <SaidInput
            id="table-whole-indicator"
            value={whole.indicator}
            placeholder={t('table.whole.indicatorHint')}
            maxLength={200}
            read={trimmed}
            onChange={(indicator) => set({ indicator })}
          />,
        )}
        {field(
          'unit',
          <SaidInput
            id="table-whole-unit"
            value={whole.unit}
            maxLength={40}
            read={trimmed}
            onChange={(unit) => set({ unit })}
          />,
        )}
        <label htmlFor="table-whole-percent">{t('table.whole.percent')}</label>
        <Select
          id="table-whole-percent"
          size="small"
          value={whole.changeBasis === '' ? '' : 'growth'}
          options={(['', 'growth'] as const).map((value) => ({
            value,
            label: t(`table.percents.${value === '' ? 'level' : value}`),
          }))}
          onChange={(changeBasis) => set({ changeBasis })}
        />
        <label htmlFor="table-whole-price">{t('table.whole.priceBasis')}</label>
        <Select
          id="table-whole-price"
          size="small"
          value={whole.priceBasis}
          options={PriceBasis.options.map((value) => ({ value, label: t(`table.priceBases.${value}`) }))}
          onChange={(priceBasis) => set({ priceBasis })}
        />
        <label htmlFor="table-whole-status">{t('table.whole.status')}</label>
        <Select
          id="table-whole-status"
          size="small"
          value={whole.status}
          options={(['final', 'preliminary'] as const).map((value) => ({ value, label: t(`table.statuses.${value}`) }))}
          onChange={(status) => set({ status })}
        />
      </div>
    </section>
  )
}
