import type { IndicatorChoice, TableMapping } from './table-mapping'
import { type TableSheet, textAt, withMergesFilled } from './table-sheet'

/** Numbers and the marks of notes are what changes from year to year. */
const abstracted = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, '#')
    .replace(/\d+(?:[.-]\d+)*/g, '#')
    .replace(/[①-⑳*†‡]|\((?:p|P|初步数?|快报数?)\)/g, '')

const LABELS_COUNTED = 12

/**
 * What tables of one kind have in common from year to year: the words of title and headers and, where indicators
 * stand in rows, the first of those, with years and numbers taken out. Neither the sheet's name nor the number of periods
 * counts.
 */
export function shapeOf(raw: TableSheet, mapping: TableMapping): string {
  const sheet = withMergesFilled(raw)
  const width = sheet.rows[0]?.length ?? 0
  const headers = mapping.headers.flatMap(({ row }) =>
    Array.from({ length: width }, (_, column) => abstracted(textAt(sheet, row, column))),
  )
  const inRows = mapping.labels.find(({ role }) => role === 'indicator')
  const labels =
    inRows === undefined
      ? []
      : Array.from({ length: Math.min(LABELS_COUNTED, Math.max(0, mapping.last - mapping.first + 1)) }, (_, at) =>
          abstracted(textAt(sheet, mapping.first + at, inRows.column)),
        )
  const words = [...new Set([...headers, '|', ...labels])].filter((word) => word !== '')
  return `${words.join(';')}@${abstracted(mapping.title)}`
}

const keptChoices = (
  choices: TableMapping['indicators'],
  isThere: (choice: IndicatorChoice) => boolean,
): TableMapping['indicators'] => Object.fromEntries(Object.entries(choices).filter(([, choice]) => isThere(choice)))

/**
 * A mapping kept from a table of this shape, brought to the one at hand: roles go by their order, words by themselves.
 * Rows, columns, title and period are the new table's own. `isThere`: whether the indicator still exists.
 */
export function applyKept(
  fresh: TableMapping,
  kept: TableMapping,
  isThere: (choice: IndicatorChoice) => boolean,
): TableMapping {
  const { subject, indicator, unit, priceBasis, changeBasis } = kept.whole
  return {
    ...fresh,
    headers: fresh.headers.map((header, at) => ({ ...header, role: kept.headers[at]?.role ?? header.role })),
    labels: fresh.labels.map((label) => ({
      ...label,
      role: kept.labels.find(({ column }) => column === label.column)?.role ?? label.role,
    })),
    whole: {
      ...fresh.whole,
      subject,
      priceBasis,
      changeBasis,
      indicator: indicator || fresh.whole.indicator,
      unit: fresh.whole.unit || unit,
    },
    indicators: keptChoices(kept.indicators, isThere),
    subjects: kept.subjects,
  }
}
