import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { HeldDifference, HeldValue } from '../../../../src-shared/data/held-value'

interface HeldLineProps {
  readonly held: HeldValue
  readonly difference: HeldDifference | null
  /** In which the difference is told. */
  readonly unit: string
}

/** A value that the project has, the document it is from, and how far what is stated now is off. */
export const HeldLine = ({ held, difference, unit }: HeldLineProps): ReactElement => {
  const { t } = useTranslation('views')
  const isSame = difference !== null && Number(difference.amount) === 0
  return (
    <span className="held-line">
      <span className="tabular">
        {held.qualifier}
        {held.value}
        {held.unit}
      </span>
      <span className="muted ellipsis" title={held.title}>
        {held.title}
      </span>
      <span className={isSame ? 'held-same' : 'held-other'}>
        {difference === null
          ? t('reviewData.otherUnit')
          : isSame
            ? t('reviewData.sameValue')
            : t(difference.percent === null ? 'reviewData.difference' : 'reviewData.differencePercent', {
                amount: difference.amount,
                unit,
                percent: difference.percent,
              })}
      </span>
    </span>
  )
}
