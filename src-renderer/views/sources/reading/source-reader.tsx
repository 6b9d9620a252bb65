import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import Tabs from 'antd/es/tabs'
import { type ReactElement, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Candidate } from '../../../../src-shared/contract/source-content'
import type { SourceId } from '../../../../src-shared/data/ids'
import { useCall } from '../../../api/use-call'
import { IconButton } from '../../../parts/icon-button'
import { Answer } from '../../failure/answer'
import { type OriginalPlaces, usePlace } from '../../place/place'
import { ImportedReport } from '../import/imported-report'
import { rememberReport, useLastReport } from '../import/last-report'
import { SourceOriginal } from '../original/source-original'
import { AcceptDialog } from './accept-dialog'
import { CandidateTable } from './candidate-table'
import { SourceText } from './source-text'

/** A source to be read, and the quantities found in it. */
export const SourceReader = ({ sourceId }: { sourceId: SourceId }): ReactElement => {
  const { t } = useTranslation('views')
  const opened = useCall('source', 'open', { sourceId })
  const taken = useCall('source', 'taken', { sourceId })
  const [accepting, setAccepting] = useState<Candidate | null>(null)
  const report = useLastReport((last) => last.report)
  const [tab, setTab] = useState('candidates')
  const [at, setAt] = useState<OriginalPlaces | null>(null)
  const passage = usePlace((place) => place.passage)
  const passageShown = usePlace((place) => place.passageShown)
  useEffect(() => {
    if (passage?.at?.sourceId === sourceId) {
      setAt(passage.at)
      setTab('original')
      passageShown()
    } else if (passage) setTab('text')
  }, [passage, sourceId, passageShown])
  return (
    <Answer query={opened} lines={12}>
      {({ source, blocks, noise, candidates }) => (
        <article className="pane source-reader" aria-label={source.title}>
          <header className="source-head">
            <h2>{source.title || source.fileName}</h2>
            <p className="muted">{[source.publisher, source.published, source.fileName].filter(Boolean).join(' · ')}</p>
          </header>
          {report?.sourceId === sourceId ? (
            <div className="source-report">
              <ImportedReport report={report}>
                <IconButton
                  label={t('import.reportSeen')}
                  icon={<CloseOutlined />}
                  onClick={() => rememberReport(null)}
                />
              </ImportedReport>
            </div>
          ) : null}
          <Tabs
            className="source-tabs"
            activeKey={tab}
            onChange={setTab}
            items={[
              {
                key: 'candidates',
                label: t('sources.candidates', { count: candidates.length }),
                children: (
                  <CandidateTable
                    sourceId={sourceId}
                    candidates={candidates}
                    taken={taken.data ?? []}
                    onAccept={setAccepting}
                  />
                ),
              },
              {
                key: 'text',
                label: t('sources.text', { count: blocks.length }),
                children: <SourceText blocks={blocks} noise={noise} />,
              },
              {
                key: 'original',
                label: t('original.label'),
                children: <SourceOriginal sourceId={sourceId} at={at} />,
              },
            ]}
          />
          {accepting ? <AcceptDialog source={source} candidate={accepting} onClose={() => setAccepting(null)} /> : null}
        </article>
      )}
    </Answer>
  )
}
