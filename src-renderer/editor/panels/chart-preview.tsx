import { type ReactElement, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartSpec } from '../../../src-shared/figures/figure-spec'
import { ChartPicture } from '../chart-picture'
import { chartKey, type LiveChart, useLiveValues, wantLiveValues } from '../live-values'

/** A specification's chart with the data of now; null until main has answered. */
export const useLiveChart = (spec: ChartSpec | null): LiveChart | null => {
  const key = spec ? chartKey(spec) : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal specifications have one key
  useEffect(() => (spec ? wantLiveValues([], [spec]) : undefined), [key])
  return useLiveValues(({ charts }) => charts.get(key) ?? null)
}

interface ChartPreviewProps {
  readonly live: LiveChart | null
  readonly alt: string
  /** Nothing has been chosen yet that could be drawn. */
  readonly isEmpty: boolean
}

/** The chart as it stands now, beside what it is made of. */
export function ChartPreview({ live, alt, isEmpty }: ChartPreviewProps): ReactElement {
  const { t } = useTranslation('editor')
  return (
    <div className="nk-chart-preview">
      {isEmpty ? <p className="nk-chart-none">{t('chart.previewHint')}</p> : null}
      {live ? <ChartPicture chart={live.chart} alt={alt || live.alt} /> : null}
      {live && live.chart.state !== 'ok' ? (
        <p className="nk-field-problem" role="status">
          {t(`state.${live.chart.state}`)}
        </p>
      ) : null}
    </div>
  )
}
