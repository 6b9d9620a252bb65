import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../api/use-call'
import { usePlace } from '../../place/place'

/** Documents that were read and wait to be looked through. */
export const ReviewList = (): ReactElement | null => {
  const { t } = useTranslation('views')
  const reviews = useCall('review', 'list', {})
  const reviewId = usePlace((place) => place.reviewId)
  const showReview = usePlace((place) => place.showReview)
  if (!reviews.data?.length) return null
  return (
    <section className="review-waiting" aria-label={t('review.waiting')}>
      <h3>{t('review.waiting')}</h3>
      <ul className="choice-list">
        {reviews.data.map(({ id, title, year, fileName }) => (
          <li key={id}>
            <button type="button" className="choice" aria-current={id === reviewId} onClick={() => showReview(id)}>
              <span className="choice-line">
                <span className="choice-main">{title || fileName}</span>
                <span className="choice-note tabular">{year}</span>
              </span>
              <span className="choice-line choice-note">
                <span className="choice-main">{fileName}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
