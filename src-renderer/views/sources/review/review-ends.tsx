import Popconfirm from 'antd/es/popconfirm'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewSummary } from '../../../../src-shared/contract/review'
import { useCommand } from '../../../api/use-call'
import { useTellFailure } from '../../failure/use-tell-failure'
import { usePlace } from '../../place/place'
import { WriteButton } from '../../place/write-button'
import { rememberReport } from '../import/last-report'

interface ReviewEndsProps {
  readonly review: ReviewSummary
  readonly flush: () => Promise<unknown>
  readonly isYearMissing: boolean
}

/** How a review ends: imported, or given up. */
export const ReviewEnds = ({ review, flush, isYearMissing }: ReviewEndsProps): ReactElement => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const commit = useCommand('review', 'commit')
  const discard = useCommand('review', 'discard')
  const { showReview, showSource } = usePlace.getState()
  const { id: reviewId } = review
  const importNow = async () => {
    await flush()
    commit.mutate(
      { reviewId },
      {
        onSuccess: (report) => {
          rememberReport(report)
          showSource(report.sourceId)
        },
        onError: tell,
      },
    )
  }
  return (
    <>
      <Popconfirm
        title={t('review.giveUpSure')}
        description={t('review.giveUpHint')}
        okText={t('review.giveUp')}
        onConfirm={() => discard.mutate({ reviewId }, { onSuccess: () => showReview(null), onError: tell })}
      >
        <WriteButton>{t('review.giveUp')}</WriteButton>
      </Popconfirm>
      <WriteButton
        type="primary"
        loading={commit.isPending}
        title={isYearMissing ? t('review.yearNeeded') : undefined}
        {...(isYearMissing ? { disabled: true } : {})}
        onClick={() => void importNow()}
      >
        {t(`review.import.${review.as}`)}
      </WriteButton>
    </>
  )
}
