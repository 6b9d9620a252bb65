import Button from 'antd/es/button'
import Select from 'antd/es/select'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditionId, SourceId } from '../../../../src-shared/data/ids'
import { useCall } from '../../../api/use-call'
import { useEdition } from '../../place/current-edition'

/** What the list is narrowed to, apart from the words that are searched; null: to nothing. */
export interface Narrowing {
  readonly topic: string | null
  readonly unit: string | null
  readonly sourceId: SourceId | null
  readonly sdg: number | null
  readonly usedIn: EditionId | null
  readonly withoutValueIn: EditionId | null
}

export const noNarrowing: Narrowing = {
  topic: null,
  unit: null,
  sourceId: null,
  sdg: null,
  usedIn: null,
  withoutValueIn: null,
}

interface IndicatorFiltersProps {
  readonly narrowing: Narrowing
  readonly onNarrow: (narrowing: Narrowing) => void
}

/** An antd choice can't be null; a word that no topic or unit has stands for "all". */
const ALL = '\u0000all'

/** Ways to narrow the list of indicators, folded away until they are wanted. */
export const IndicatorFilters = ({ narrowing, onNarrow }: IndicatorFiltersProps): ReactElement => {
  const { t } = useTranslation('views')
  const [isOpen, setOpen] = useState(false)
  const facets = useCall('indicator', 'facets', isOpen ? {} : null)
  const edition = useEdition()
  const count = Object.values(narrowing).filter((value) => value !== null).length
  const set = (change: Partial<Narrowing>) => onNarrow({ ...narrowing, ...change })
  const choice = <V extends string | number>(
    name: 'topic' | 'unit' | 'source' | 'sdg',
    value: V | null,
    options: readonly { readonly value: V; readonly label: string }[],
    onChoose: (value: V | null) => void,
  ) => (
    <Select<V | typeof ALL>
      size="small"
      aria-label={t(`data.filters.${name}`)}
      value={value ?? ALL}
      showSearch={{ optionFilterProp: 'label' }}
      options={[{ value: ALL, label: t(`data.filters.${name}All`) }, ...options]}
      onChange={(chosen) => onChoose(chosen === ALL ? null : (chosen as V))}
    />
  )
  const words = (name: string, n: number) => t('data.filters.counted', { name: name || t('data.filters.none'), n })
  const found = facets.data
  return (
    <div className="indicator-filters">
      <div className="filter-line">
        <Button size="small" type="text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {count === 0 ? t('data.filters.open') : t('data.filters.openCount', { count })}
        </Button>
        {edition ? (
          <button
            type="button"
            className="filter-chip"
            aria-pressed={narrowing.withoutValueIn !== null}
            onClick={() => set({ withoutValueIn: narrowing.withoutValueIn === null ? edition.id : null })}
          >
            {t('data.filters.withoutValue', { year: edition.dataYear })}
          </button>
        ) : null}
        {edition ? (
          <button
            type="button"
            className="filter-chip"
            aria-pressed={narrowing.usedIn !== null}
            onClick={() => set({ usedIn: narrowing.usedIn === null ? edition.id : null })}
          >
            {t('data.filters.used', { year: edition.year })}
          </button>
        ) : null}
        {count > 0 ? (
          <Button size="small" type="link" onClick={() => onNarrow(noNarrowing)}>
            {t('data.filters.clear')}
          </Button>
        ) : null}
      </div>
      {isOpen ? (
        <div className="filter-choices">
          {choice(
            'topic',
            narrowing.topic,
            (found?.topics ?? []).map(({ topic, count: n }) => ({ value: topic, label: words(topic, n) })),
            (topic) => set({ topic }),
          )}
          {choice(
            'unit',
            narrowing.unit,
            (found?.units ?? []).map(({ unit, count: n }) => ({ value: unit, label: words(unit, n) })),
            (unit) => set({ unit }),
          )}
          {choice(
            'source',
            narrowing.sourceId,
            (found?.sources ?? []).map(({ sourceId, title, count: n }) => ({
              value: sourceId,
              label: words(title, n),
            })),
            (sourceId) => set({ sourceId }),
          )}
          {choice(
            'sdg',
            narrowing.sdg,
            (found?.sdgs ?? []).map(({ sdg, count: n }) => ({ value: sdg, label: words(t(`data.sdg.${sdg}`), n) })),
            (sdg) => set({ sdg }),
          )}
        </div>
      ) : null}
    </div>
  )
}
