import type { TFunction } from 'i18next'
import { formatPeriod } from '../../../../src-shared/data/format-period'
import { NATION } from '../../../../src-shared/data/observation'
import { Period } from '../../../../src-shared/data/period'
import type { SheetCell } from '../../../parts/sheet/sheet-types'
import type { DataColumn } from './data-columns'
import type { Datum } from './datum'

interface CellSetting {
  readonly t: TFunction<'views'>
  readonly language: 'zh-CN' | 'en'
  readonly indicatorName: (id: string) => string
  /** What was typed there and can't be read. */
  readonly wrongText: string | undefined
}

/** A period in words, as far as it is one. */
export const periodWords = (text: string, language: 'zh-CN' | 'en'): string => {
  const period = Period.safeParse(text)
  return period.success ? formatPeriod(period.data, language, 'flow') : text
}

const isCorrected = ({ decision }: Datum, column: DataColumn): boolean =>
  column === 'indicator' ? decision.bound !== null : decision.corrected[column] !== undefined

/** How a cell of the grid looks, and what is to be heard of it. */
export function dataCell(datum: Datum, column: DataColumn, setting: CellSetting): SheetCell {
  const { t, language, indicatorName, wrongText } = setting
  const { facts, missing, bound, isConflict, held } = datum
  const classes = [`data-${column}`, isCorrected(datum, column) ? 'data-corrected' : '']
  if (wrongText !== undefined)
    return {
      shown: wrongText,
      text: wrongText,
      isWrong: true,
      remark: t(`reviewData.wrong.${column}`),
      className: classes.join(' '),
    }
  if (column === 'indicator') {
    const name = bound === null ? facts.name : indicatorName(bound)
    const shown = bound === null ? <span className="data-new">{t('reviewData.new')}</span> : name
    return {
      shown,
      text: name,
      className: classes.join(' '),
      ...(bound === null ? { remark: t('reviewData.newRemark') } : {}),
    }
  }
  const text = facts[column]
  const isMissing = missing.includes(column)
  const shown = column === 'period' ? periodWords(text, language) : column === 'subject' ? text || NATION : text
  const disagrees = column === 'value' && isConflict
  if (disagrees) classes.push('data-conflict')
  const heldText = held.map(({ value, unit }) => `${value}${unit}`).join(t('listSeparator'))
  const remark = isMissing
    ? t(`reviewData.missing.${column}`)
    : disagrees
      ? t('reviewData.conflictRemark', { held: heldText })
      : ''
  return {
    shown: isMissing && text === '' ? <span className="data-missing">{t('reviewData.unsaid')}</span> : shown,
    text: column === 'subject' ? text || NATION : text,
    isWrong: isMissing,
    className: classes.join(' '),
    ...(remark === '' ? {} : { remark }),
  }
}
