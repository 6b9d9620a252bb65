import type { TFunction } from 'i18next'
import type { Series, Strand } from '../../../../src-shared/data/paste-place'
import type { SheetHeading } from '../../../parts/sheet/sheet-types'
import type { ValueTable } from './value-table'

/** A series in words: 水平值, 比上年 · 不变价. */
export const seriesWords = (t: TFunction<'views'>, { changeBasis, priceBasis, scope }: Series): string =>
  [
    changeBasis === '' ? t('data.level') : changeBasis,
    priceBasis === 'none' ? '' : t(`data.priceBasis.${priceBasis}`),
    scope,
  ]
    .filter(Boolean)
    .join(' · ')

/** How each strand is headed: by its subject under its series, or by its series alone where there is one subject. */
export const strandHeadings = (t: TFunction<'views'>, { strands, units }: ValueTable): SheetHeading[] => {
  const subjects = new Set(strands.map(({ subject }) => subject))
  const hasOneSeries = new Set(strands.map((strand) => seriesWords(t, strand))).size === 1
  const headed = (strand: Strand) => {
    const [words, unit] = [seriesWords(t, strand), units.unitOf(strand)]
    return unit === '' ? words : t('data.withUnit', { words, unit })
  }
  if (subjects.size === 1 && !hasOneSeries)
    return strands.map((strand) => ({ label: headed(strand), group: strand.subject }))
  return strands.map((strand) => ({ label: strand.subject, group: hasOneSeries ? '' : headed(strand) }))
}
