import { type ReactElement, useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Places, Proposal } from '../../../../src-shared/document/proposal/proposal'
import { useCall } from '../../../api/use-call'
import { DelayedSkeleton } from '../../../parts/delayed-skeleton'
import { usePlace } from '../../place/place'
import { OriginalView } from '../original/original-view'
import { OriginalText } from './original-text'
import { blockAt } from './review-text'

interface ReviewOriginalProps {
  readonly text: string
  readonly proposal: Proposal
  readonly chosenId: string | null
  readonly onChoose: (id: string) => void
}

const nowhere: Places = []

/** The document that is looked through: what the chosen block was made of is marked and in sight, and a click chooses. */
export const ReviewOriginal = (props: ReviewOriginalProps): ReactElement => {
  const { text, proposal, chosenId, onChoose } = props
  const { t } = useTranslation('views')
  const reviewId = usePlace((place) => place.reviewId)
  const opened = useCall('original', 'open', reviewId && { owner: { kind: 'review', reviewId } })
  const places = useMemo(() => proposal.find(({ id }) => id === chosenId)?.places ?? nowhere, [proposal, chosenId])
  const point = useCallback(
    (offset: number) => {
      const blockId = blockAt(proposal, offset)
      if (blockId) onChoose(blockId)
    },
    [proposal, onChoose],
  )
  if (opened.isPending) return <DelayedSkeleton label={t('original.opening')} lines={12} />
  const asText = <OriginalText text={text} proposal={proposal} chosenId={chosenId} onChoose={onChoose} />
  // Its text came with the review: it is there even where the pages can't be had.
  if (!opened.data) return asText
  return (
    <OriginalView original={opened.data} places={places} focus={nowhere} onPoint={point}>
      {asText}
    </OriginalView>
  )
}
