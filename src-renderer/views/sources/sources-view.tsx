import ImportOutlined from '@ant-design/icons/es/icons/ImportOutlined'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/use-call'
import { Notice } from '../../parts/notice'
import { Pane } from '../../parts/pane'
import { Panes } from '../../parts/panes'
import { Answer } from '../failure/answer'
import { usePlace } from '../place/place'
import { WriteButton } from '../place/write-button'
import { ImportDesk } from './import/import-desk'
import { useImport } from './import/use-import'
import { SourceReader } from './reading/source-reader'
import { ReviewList } from './review/review-list'
import { ReviewReader } from './review/review-reader'
import { SourceList } from './source-list'
import { TableImportButton } from './table/table-import-button'
import './sources.css'

/** 资料与导入: what was imported, to be read and mined for values; and the desk where files come in. */
export const SourcesView = (): ReactElement => {
  const { t } = useTranslation('views')
  const sources = useCall('source', 'list', {})
  const sourceId = usePlace((place) => place.sourceId)
  const showSource = usePlace((place) => place.showSource)
  const desk = useImport()
  const source = sources.data?.find((one) => one.id === sourceId)
  const reviewId = usePlace((place) => place.reviewId)
  const isDeskShown = desk.files.length > 0 && !source && !reviewId
  const list = (
    <Pane
      title={t('sources.label')}
      label={t('sources.label')}
      actions={
        <>
          <TableImportButton />
          <WriteButton
            size="small"
            type="text"
            icon={<ImportOutlined />}
            loading={desk.isPicking}
            onClick={() => {
              showSource(null)
              desk.pick()
            }}
          >
            {t('sources.import')}
          </WriteButton>
        </>
      }
    >
      {desk.files.length > 0 ? (
        <button
          type="button"
          className="choice desk-choice"
          aria-current={isDeskShown}
          onClick={() => showSource(null)}
        >
          {t('sources.desk', { count: desk.files.length })}
        </button>
      ) : null}
      <ReviewList />
      <Answer query={sources}>
        {(found) =>
          found.length === 0 ? (
            <Notice title={t('sources.empty')} detail={t('sources.emptyHint')} />
          ) : (
            <SourceList sources={found} chosenId={source?.id ?? null} onChoose={showSource} />
          )
        }
      </Answer>
    </Pane>
  )
  const content = reviewId ? (
    <ReviewReader key={reviewId} reviewId={reviewId} />
  ) : source ? (
    <SourceReader key={source.id} sourceId={source.id} />
  ) : isDeskShown ? (
    <ImportDesk desk={desk} />
  ) : (
    <Notice
      title={t('sources.start')}
      detail={t('sources.startHint')}
      actions={
        <>
          <WriteButton type="primary" loading={desk.isPicking} onClick={desk.pick}>
            {t('sources.import')}
          </WriteButton>
          <TableImportButton size="middle" type="default" />
        </>
      }
    />
  )
  return (
    <Panes
      name="sources"
      slots={[
        { key: 'list', widthPx: 300, minPx: 200, content: list },
        { key: 'content', minPx: 440, content },
      ]}
    />
  )
}
