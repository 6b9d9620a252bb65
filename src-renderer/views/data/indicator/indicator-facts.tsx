import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '../../../../src-shared/data/indicator'

/** What is said of an indicator, to be read; it is changed in its dialog. */
export const IndicatorFacts = ({ indicator }: { indicator: Indicator }): ReactElement => {
  const { t } = useTranslation('views')
  const direction = indicator.riseIsGood === null ? 'none' : indicator.riseIsGood ? 'rise' : 'fall'
  const facts: readonly (readonly [string, string])[] = [
    [t('data.definition'), indicator.definition],
    [t('data.scopeNote'), indicator.scopeNote],
    [t('data.nameEn'), indicator.nameEn],
    [t('data.unitEn'), indicator.unitEn],
    [t('data.measureLabel'), t(`data.measure.${indicator.measure}`)],
    [t('data.decimals'), indicator.decimals === null ? t('data.decimalsHint') : String(indicator.decimals)],
    [t('data.directionLabel'), t(`data.direction.${direction}`)],
    [
      t('data.computableAt'),
      indicator.computableAt.length === 0
        ? t('data.neverComputed')
        : indicator.computableAt.map((basis) => t(`data.priceBasis.${basis}`)).join(t('listSeparator')),
    ],
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
