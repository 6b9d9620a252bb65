import Select from 'antd/es/select'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchFilter, SearchGroup, SearchKind } from '../../../src-shared/contract/search'
import type { EditionId } from '../../../src-shared/data/ids'
import { newestFirst } from '../../../src-shared/document/edition'
import { useCall } from '../../api/use-call'

const goals = Array.from({ length: 17 }, (_, at) => at + 1)

interface FilterProps {
  readonly filter: SearchFilter
  readonly onFilter: (filter: SearchFilter) => void
}

/** Edition, year and goal; each may be left open. */
export const SearchFilters = ({ filter, onFilter }: FilterProps): ReactElement => {
  const { t } = useTranslation('frame')
  const editions = newestFirst(useCall('edition', 'list', {}).data ?? [])
  const years = [...new Set(editions.flatMap(({ year, dataYear }) => [year, dataYear]))].toSorted((a, b) => b - a)
  return (
    <div className="search-filters">
      <Select<EditionId>
        size="small"
        allowClear
        aria-label={t('search.filter.edition')}
        placeholder={t('search.filter.edition')}
        value={filter.editionId}
        popupMatchSelectWidth={false}
        options={editions.map(({ id, year, title }) => ({ value: id, label: `${year} · ${title}` }))}
        onChange={(editionId) => onFilter({ ...filter, editionId: editionId ?? null })}
      />
      <Select<number>
        size="small"
        allowClear
        aria-label={t('search.filter.year')}
        placeholder={t('search.filter.year')}
        value={filter.year}
        options={years.map((year) => ({ value: year, label: String(year) }))}
        onChange={(year) => onFilter({ ...filter, year: year ?? null })}
      />
      <Select<number>
        size="small"
        allowClear
        aria-label={t('search.filter.sdg')}
        placeholder={t('search.filter.sdg')}
        value={filter.sdg}
        options={goals.map((goal) => ({ value: goal, label: `SDG ${goal}` }))}
        onChange={(sdg) => onFilter({ ...filter, sdg: sdg ?? null })}
      />
    </div>
  )
}

interface KindProps {
  readonly counts: readonly SearchGroup[]
  readonly kind: SearchKind | null
  readonly onKind: (kind: SearchKind | null) => void
}

/** How much there is of each kind, and the way to see only that. */
export const SearchKinds = ({ counts, kind, onKind }: KindProps): ReactElement | null => {
  const { t } = useTranslation('frame')
  if (counts.length === 0) return null
  return (
    <fieldset className="search-kinds" aria-label={t('search.filter.kind')}>
      <button type="button" aria-pressed={kind === null} onClick={() => onKind(null)}>
        {t('search.kind.all')}
      </button>
      {counts.map((group) => (
        <button
          type="button"
          key={group.kind}
          aria-pressed={kind === group.kind}
          onClick={() => onKind(kind === group.kind ? null : group.kind)}
        >
          {t(`search.kind.${group.kind}`)} <span className="tabular">{countText(group)}</span>
        </button>
      ))}
    </fieldset>
  )
}

export const countText = ({ count, isMore }: Pick<SearchGroup, 'count' | 'isMore'>): string =>
  isMore ? `${count}+` : String(count)
