import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { CountChip } from '../../../parts/count-chip'
import { WriteButton } from '../../place/write-button'
import { countData, type Datum, type DatumFilter, datumFilters, isSure } from './datum'

interface DataFiltersProps {
  readonly data: readonly Datum[]
  readonly filter: DatumFilter
  readonly onFilter: (filter: DatumFilter) => void
  readonly onAcceptSure: () => void
}

/** What the grid is narrowed to, with how many there are of each, and what is done with many at once. */
export const DataFilters = ({ data, filter, onFilter, onAcceptSure }: DataFiltersProps): ReactElement => {
  const { t } = useTranslation('views')
  const counts = countData(data)
  const sure = data.filter(isSure).length
  return (
    <fieldset className="data-filters" aria-label={t('reviewData.filters')}>
      {datumFilters.map((one) => (
        <CountChip
          key={one}
          label={t(`reviewData.filter.${one}`)}
          count={counts[one]}
          isChosen={filter === one}
          onChoose={() => onFilter(one)}
        />
      ))}
      <WriteButton
        size="small"
        className="data-accept-sure"
        title={t('reviewData.acceptSureHint')}
        {...(sure === 0 ? { disabled: true } : {})}
        onClick={onAcceptSure}
      >
        {t('reviewData.acceptSure', { count: sure })}
      </WriteButton>
    </fieldset>
  )
}
