import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/use-call'
import { Notice } from '../../parts/notice'
import { Panes } from '../../parts/panes'
import { Answer } from '../failure/answer'
import { usePlace } from '../place/place'
import './data.css'
import { IndicatorDetail } from './indicator/indicator-detail'
import { IndicatorDialog } from './indicator/indicator-dialog'
import { IndicatorList } from './indicator/indicator-list'

/** 数据: the indicators, and what is known of each. */
export const DataViewPanes = (): ReactElement => {
  const { t } = useTranslation('views')
  const indicators = useCall('indicator', 'list', { query: '' })
  const chosenId = usePlace((place) => place.indicatorId)
  const showIndicator = usePlace((place) => place.showIndicator)
  const [isCreating, setCreating] = useState(false)
  return (
    <Answer query={indicators} lines={14}>
      {(all) => {
        const chosen = all.find((indicator) => indicator.id === chosenId) ?? all[0]
        const list = (
          <IndicatorList
            indicators={all}
            chosenId={chosen?.id ?? null}
            onChoose={showIndicator}
            onCreate={() => setCreating(true)}
          />
        )
        const detail = chosen ? (
          <IndicatorDetail key={chosen.id} indicator={chosen} />
        ) : (
          <Notice title={t('data.empty')} detail={t('data.emptyHint')} />
        )
        return (
          <>
            <Panes
              name="data"
              slots={[
                { key: 'list', widthPx: 330, minPx: 220, content: list },
                { key: 'detail', minPx: 420, content: detail },
              ]}
            />
            {isCreating ? (
              <IndicatorDialog
                indicator={null}
                onSaved={(id) => showIndicator(id)}
                onClose={() => setCreating(false)}
              />
            ) : null}
          </>
        )
      }}
    </Answer>
  )
}
