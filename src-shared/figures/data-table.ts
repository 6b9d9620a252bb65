import type { Language } from '../data/format-period'
import type { DecimalText } from '../data/observation'
import type { ResolvedChart } from './figure-spec'
import { seriesTitle } from './point-text'

/** A chart's data as a grid: what the reader sees, and the numbers behind it for spreadsheets. */
export interface DataTable {
  /** The word for the periods, then the series with their units. */
  readonly header: readonly string[]
  readonly rows: readonly {
    readonly label: string
    readonly cells: readonly { readonly text: string; readonly value: DecimalText | null }[]
  }[]
}

/** One row a period, one column a series; a cell without a value has a dash and no number. */
export function buildDataTable(chart: ResolvedChart, language: Language): DataTable {
  return {
    header: [language === 'en' ? 'Period' : '时期', ...chart.series.map((series) => seriesTitle(series, language))],
    rows: chart.labels.map((label, at) => ({
      label,
      cells: chart.series.map(({ points }) => ({ text: points[at]?.text ?? '', value: points[at]?.value ?? null })),
    })),
  }
}
