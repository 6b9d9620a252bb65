import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '../../../../src-shared/data/indicator'
import { useCall } from '../../../api/use-call'
import { sayFormula } from './formula-text'

/** What is said of an indicator, to be read; it is changed in its dialog. */
export const IndicatorFacts = ({ indicator }: { indicator: Indicator }): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const all = useCall('indicator', 'list', indicator.formula === '' ? null : {})
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const direction = indicator.riseIsGood === null ? 'none' : indicator.riseIsGood ? 'rise' : 'fall'
  const facts: readonly (readonly [string, string])[] = [
    [t('data.definition'), indicator.definition],
    [t('data.scopeNote'), indicator.scopeNote],
    [t('data.nameEn'), indicator.nameEn],
    [t('data.unitEn'), indicator.unitEn],
    [t('data.natureLabel'), t(`data.nature.${indicator.nature}`)],
    [t('data.measureLabel'), t(`data.measure.${indicator.measure}`)],
    [t('data.decimals'), indicator.decimals === null ? t('data.decimalsHint') : String(indicator.decimals)],
    [t('data.directionLabel'), t(`data.direction.${direction}`)],
    [
      t('data.computableAt'),
      indicator.computableAt.length === 0
        ? t('data.neverComputed')
        : indicator.computableAt.map((basis) => t(`data.priceBasis.${basis}`)).join(t('listSeparator')),
    ],
    [t('data.responsible'), indicator.responsible],
    [
      t('data.sdgs'),
      indicator.sdgs.map((n) => t('data.sdgNamed', { n, name: t(`data.sdg.${n}`) })).join(t('listSeparator')),
    ],
    [t('data.tags'), indicator.tags.join(t('listSeparator'))],
    ...(indicator.formula === ''
      ? []
      : [[t('data.formula'), sayFormula(indicator.formula, all.data ?? [], language)] as const]),
    [t('data.aliases'), indicator.aliases.join(t('listSeparator'))],
  ]
  return (
    <dl className="indicator-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value || <span className="muted">{t('data.notSaid')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
