import { type ReactElement, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IndicatorId } from '../../../src-shared/data/ids'
import { useCall } from '../../api/use-call'
import { Notice } from '../../parts/notice'
import { Panes } from '../../parts/panes'
import { Answer } from '../failure/answer'
import { usePlace } from '../place/place'
import { WriteButton } from '../place/write-button'
import { TableImportButton } from '../sources/table/table-import-button'
import { ConflictPane } from './conflicts/conflict-pane'
import './data.css'
import { IndicatorDetail } from './indicator/indicator-detail'
import { IndicatorDialog } from './indicator/indicator-dialog'
import { noNarrowing } from './tree/indicator-filters'
import { IndicatorPane } from './tree/indicator-pane'

/** 数据: the indicators, and what is known of each. */
export const DataViewPanes = (): ReactElement => {
  const { t } = useTranslation('views')
  const [narrowing, setNarrowing] = useState(noNarrowing)
  const indicators = useCall('indicator', 'list', narrowing)
  // While a narrower list is on its way the last one stays: the filters must not go from under the hand.
  const lastList = useRef(indicators.data)
  lastList.current = indicators.data ?? lastList.current
  const chosenId = usePlace((place) => place.indicatorId)
  const showIndicator = usePlace((place) => place.showIndicator)
  const areConflictsShown = usePlace((place) => place.areConflictsShown)
  const [isCreating, setCreating] = useState(false)
  // What is chosen stays shown, whatever the list is narrowed to.
  const chosenApart = useCall(
    'indicator',
    'get',
    chosenId === null ? null : { indicatorId: IndicatorId.parse(chosenId) },
  )
  const all = lastList.current
  if (!all)
    return (
      <Answer query={indicators} lines={14}>
        {() => null}
      </Answer>
    )
  const chosen = all.find((indicator) => indicator.id === chosenId) ?? chosenApart.data ?? all[0]
  const list = (
    <IndicatorPane
      indicators={all}
      narrowing={narrowing}
      onNarrow={setNarrowing}
      chosenId={areConflictsShown ? null : (chosen?.id ?? null)}
      onChoose={showIndicator}
      onCreate={() => setCreating(true)}
    />
  )
  const detail = areConflictsShown ? (
    <ConflictPane />
  ) : chosen ? (
    <IndicatorDetail key={chosen.id} indicator={chosen} />
  ) : (
    <Notice
      title={t('data.empty')}
      detail={t('data.emptyHint')}
      actions={
        <>
          <WriteButton type="primary" onClick={() => setCreating(true)}>
            {t('data.createFirst')}
          </WriteButton>
          <TableImportButton size="middle" type="default" />
        </>
      }
    />
  )
  return (
    <>
      <Panes
        name="data"
        slots={[
          { key: 'list', widthPx: 300, minPx: 220, content: list },
          { key: 'detail', minPx: 420, content: detail },
        ]}
      />
      {isCreating ? (
        <IndicatorDialog indicator={null} onSaved={(id) => showIndicator(id)} onClose={() => setCreating(false)} />
      ) : null}
    </>
  )
}
