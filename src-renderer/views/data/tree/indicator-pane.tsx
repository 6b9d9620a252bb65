import ClusterOutlined from '@ant-design/icons/es/icons/ClusterOutlined'
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import { type ReactElement, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import { IconButton } from '../../../parts/icon-button'
import { Pane } from '../../../parts/pane'
import { WriteButton } from '../../place/write-button'
import { TableImportButton } from '../../sources/table/table-import-button'
import { ConflictChoice } from '../conflicts/conflict-choice'
import { GroupsDialog } from '../groups/groups-dialog'
import { IndicatorFilters, type Narrowing } from './indicator-filters'
import { IndicatorTree } from './indicator-tree'
import { findIndicators, toSearchable } from './tree-lines'
import './tree.css'

interface IndicatorPaneProps {
  readonly indicators: readonly IndicatorSummary[]
  readonly narrowing: Narrowing
  readonly onNarrow: (narrowing: Narrowing) => void
  readonly chosenId: string | null
  readonly onChoose: (indicatorId: string) => void
  readonly onCreate: () => void
}

/** All indicators, to be searched by name or initials and narrowed. */
export const IndicatorPane = (props: IndicatorPaneProps): ReactElement => {
  const { indicators, narrowing, onNarrow, chosenId, onChoose, onCreate } = props
  const { t } = useTranslation('views')
  const [query, setQuery] = useState('')
  const [isGrouping, setGrouping] = useState(false)
  const searchable = useMemo(() => toSearchable(indicators), [indicators])
  const wanted = useDeferredValue(query)
  const found = useMemo(() => findIndicators(searchable, wanted), [searchable, wanted])
  const isNarrowed = wanted.trim() !== '' || Object.values(narrowing).some((value) => value !== null)
  return (
    <Pane
      title={t('data.indicators')}
      label={t('data.indicators')}
      className="indicator-pane"
      actions={
        <>
          <TableImportButton isIcon />
          <IconButton label={t('groups.open')} icon={<ClusterOutlined />} onClick={() => setGrouping(true)} />
          <WriteButton size="small" type="text" icon={<PlusOutlined />} onClick={onCreate}>
            {t('data.create')}
          </WriteButton>
        </>
      }
    >
      <div className="data-filter">
        <input
          type="search"
          aria-label={t('data.search')}
          placeholder={t('data.search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <IndicatorFilters narrowing={narrowing} onNarrow={onNarrow} />
      <ConflictChoice />
      {isNarrowed ? (
        <p className="data-found" role="status">
          {found.length === 0 ? t('data.nothing') : t('data.found', { count: found.length })}
        </p>
      ) : null}
      <IndicatorTree indicators={found} chosenId={chosenId} onChoose={onChoose} />
      {isGrouping ? <GroupsDialog onClose={() => setGrouping(false)} /> : null}
    </Pane>
  )
}
