import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactElement, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary, ObservationRecord } from '../../../../src-shared/contract/data'
import { formatPeriod } from '../../../../src-shared/data/format-period'
import { useCall } from '../../../api/use-call'
import { Notice } from '../../../parts/notice'
import { AsKnownNote } from '../../day/as-known-note'
import { Answer } from '../../failure/answer'
import { RecordedValue } from '../cell/recorded-value'
import { seriesWords } from '../values/series-words'

const USUAL_PX = 96

/** Everything ever recorded of an indicator, newest first; what was superseded is struck through. */
export const IndicatorHistory = ({
  indicator,
  asKnownOn,
}: {
  indicator: IndicatorSummary
  asKnownOn: string | null
}): ReactElement => {
  const { t } = useTranslation('views')
  const all = useCall('observation', 'history', { indicatorId: indicator.id, asKnownOn })
  return (
    <div className="indicator-history">
      <AsKnownNote asKnownOn={asKnownOn} />
      <Answer query={all}>
        {(records) =>
          records.length === 0 ? (
            <Notice title={t('data.noValues')} />
          ) : (
            <Records indicator={indicator} records={records} />
          )
        }
      </Answer>
    </div>
  )
}

const Records = ({
  indicator,
  records,
}: {
  indicator: IndicatorSummary
  records: readonly ObservationRecord[]
}): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: records.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_PX,
    overscan: 5,
    getItemKey: (index) => records[index]?.id ?? index,
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section ref={scroller} className="history-list" tabIndex={0} aria-label={t('data.history')}>
      <ol className="value-history" style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ key, index, start }) => {
          const record = records[index]
          return record ? (
            <li
              key={key}
              ref={lines.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={records.length}
              style={{ transform: `translateY(${start}px)` }}
            >
              <RecordedValue
                record={record}
                heading={
                  <span className="muted">
                    {[
                      formatPeriod(record.period, language, indicator.nature),
                      record.subject,
                      seriesWords(t, record),
                    ].join(' · ')}
                  </span>
                }
              />
            </li>
          ) : null
        })}
      </ol>
    </section>
  )
}
