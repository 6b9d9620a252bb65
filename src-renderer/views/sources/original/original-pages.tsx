import Button from 'antd/es/button'
import { type ReactElement, type ReactNode, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Original } from '../../../../src-shared/contract/original'
import { boxesOf, linesOf, offsetAt, type PageMap } from '../../../../src-shared/document/original/page-map'
import type { Places } from '../../../../src-shared/document/proposal/proposal'
import { DelayedSkeleton } from '../../../parts/delayed-skeleton'
import { Notice } from '../../../parts/notice'
import { PageZoom } from '../../pdf/page-zoom'
import { PageList } from './page-list'
import { useOriginalPdf } from './use-original-pdf'

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]

interface OriginalPagesProps {
  readonly original: Original
  readonly map: PageMap
  readonly places: Places
  readonly focus: Places
  /** Hears where in the text somebody pointed at. */
  readonly onPoint: ((offset: number) => void) | null
  /** What stands at the left of the tools. */
  readonly tools: ReactNode
  /** Shows the text instead. */
  readonly onText: () => void
}

/** The page pictures of the original, with the passage marked on them. */
export const OriginalPages = (props: OriginalPagesProps): ReactElement => {
  const { original, map, places, focus, onPoint, tools, onText } = props
  const { t } = useTranslation('views')
  const { document, hasFailed } = useOriginalPdf(original.hash)
  const [zoom, setZoom] = useState(1)
  const [sheet, setSheet] = useState(0)
  const { text } = original
  const lines = useMemo(() => linesOf(map), [map])
  const marks = useMemo(() => boxesOf(lines, text, places), [lines, text, places])
  const focused = useMemo(() => boxesOf(lines, text, focus), [lines, text, focus])
  const point = useCallback(
    (on: number, left: number, top: number) => {
      const offset = offsetAt(lines, { sheet: on, left, top })
      if (offset !== null) onPoint?.(offset)
    },
    [lines, onPoint],
  )
  return (
    <>
      <div className="original-bar">
        {tools}
        <span className="original-where muted tabular" role="status">
          {document ? t('original.where', { page: sheet + 1, count: map.sheets.length }) : ''}
        </span>
        {hasFailed ? null : <PageZoom zoom={zoom} zooms={zooms} onZoom={setZoom} />}
      </div>
      {hasFailed ? (
        <Notice
          tone="problem"
          title={t('original.failed')}
          detail={t('original.failedHint')}
          actions={<Button onClick={onText}>{t('original.showText')}</Button>}
        />
      ) : document ? (
        <PageList
          document={document}
          map={map}
          zoom={zoom}
          marks={marks}
          focus={focused}
          onPoint={onPoint ? point : null}
          onPage={setSheet}
        />
      ) : (
        <DelayedSkeleton label={t('original.opening')} lines={12} />
      )}
    </>
  )
}
