import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import type { Review } from '../../../../src-shared/contract/review'
import type { ReviewId } from '../../../../src-shared/data/ids'
import { nextDoubtful } from '../../../../src-shared/document/proposal/edit-proposal'
import { useCall } from '../../../api/use-call'
import { Answer } from '../../failure/answer'
import { firstPlace } from '../review-data/data-selection'
import { DataStep } from '../review-data/data-step'
import { isDoubtful, newIndicators, nextDoubtfulDatum } from '../review-data/datum'
import { useData } from '../review-data/use-data'
import { useDecisions } from '../review-data/use-decisions'
import { ReviewEnds } from './review-ends'
import { ReviewHead, type ReviewStepName } from './review-head'
import { StructureStep } from './structure-step'
import { useReview } from './use-review'
import './review.css'

const none: readonly IndicatorSummary[] = []

/** 导入审阅: a document beside what would be made of it and of its numbers, before anything is imported. */
export const ReviewReader = ({ reviewId }: { reviewId: ReviewId }): ReactElement => {
  const opened = useCall('review', 'open', { reviewId })
  return (
    <Answer query={opened} lines={12}>
      {(review) => <ReviewDeskView review={review} />}
    </Answer>
  )
}

const ReviewDeskView = ({ review }: { review: Review }): ReactElement => {
  const { t } = useTranslation('views')
  const { text, candidates } = review
  const desk = useReview(review)
  const decided = useDecisions(review)
  const indicators = useCall('indicator', 'list', {}).data ?? none
  const data = useData(candidates, decided.state.decisions, indicators, desk.state.proposal)
  const [shown, setShown] = useState<ReviewStepName>('structure')
  const [place, setPlace] = useState(firstPlace)
  const { proposal, chosenId } = desk.state
  const doubtful = data.filter(isDoubtful).length
  const doubts = proposal.filter(({ doubt }) => doubt !== null).length
  const { state, step } = shown === 'structure' ? desk : decided
  const showNext = () => {
    if (shown === 'structure') desk.step({ kind: 'choose', id: nextDoubtful(proposal, chosenId) })
    else setPlace({ ...firstPlace, column: place.column, at: nextDoubtfulDatum(data, place.at) })
  }
  return (
    <article className="pane review" aria-label={t('review.label', { title: desk.title })}>
      <ReviewHead
        review={review.review}
        desk={desk}
        shown={shown}
        onShow={setShown}
        dataCount={data.length}
        counts={
          shown === 'structure'
            ? t(`review.counts.${review.review.as}`, {
                sections: proposal.filter(({ kind }) => kind === 'heading').length,
                blocks: proposal.length,
                doubts,
              })
            : t('reviewData.counts', {
                accepted: data.filter(({ decision }) => decision.verdict === 'accepted').length,
                made: newIndicators(data),
                doubts: doubtful,
              })
        }
        canUndo={state.past.length > 0}
        canRedo={state.future.length > 0}
        onStep={(kind) => step({ kind })}
        {...((shown === 'structure' ? doubts : doubtful) > 0 ? { onNextDoubtful: showNext } : {})}
      >
        <ReviewEnds
          review={review.review}
          flush={() => Promise.all([desk.flush(), decided.flush()])}
          isYearMissing={review.review.as === 'edition' && desk.year === null}
        />
      </ReviewHead>
      {shown === 'structure' ? (
        <StructureStep as={review.review.as} text={text} state={desk.state} step={desk.step} />
      ) : (
        <DataStep
          text={text}
          proposal={proposal}
          candidates={candidates}
          data={data}
          indicators={indicators}
          step={decided.step}
          place={place}
          onPlace={setPlace}
          onShowBlock={(id) => {
            desk.step({ kind: 'choose', id })
            setShown('structure')
          }}
        />
      )}
    </article>
  )
}
