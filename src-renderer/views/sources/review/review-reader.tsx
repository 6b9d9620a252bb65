import RedoOutlined from '@ant-design/icons/es/icons/RedoOutlined'
import UndoOutlined from '@ant-design/icons/es/icons/UndoOutlined'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Popconfirm from 'antd/es/popconfirm'
import { type ReactElement, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Review } from '../../../../src-shared/contract/review'
import type { ReviewId } from '../../../../src-shared/data/ids'
import { nextDoubtful } from '../../../../src-shared/document/proposal/edit-proposal'
import { useCall, useCommand } from '../../../api/use-call'
import { IconButton } from '../../../parts/icon-button'
import { Notice } from '../../../parts/notice'
import { YearField } from '../../edition/year-field'
import { Answer } from '../../failure/answer'
import { useTellFailure } from '../../failure/use-tell-failure'
import { usePlace } from '../../place/place'
import { WriteButton } from '../../place/write-button'
import { BlockList } from './block-list'
import { BlockTools } from './block-tools'
import { OriginalText } from './original-text'
import { stepOfKey } from './review-keys'
import { useReview } from './use-review'
import './review.css'

/** 导入审阅: a document beside what would be made of it, before anything is imported. */
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
  const desk = useReview(review)
  const { state, step } = desk
  const { proposal, chosenId } = state
  const chosen = proposal.find(({ id }) => id === chosenId) ?? null
  const doubts = proposal.filter(({ doubt }) => doubt !== null).length
  const sections = proposal.filter(({ kind }) => kind === 'heading').length
  const choose = useCallback((id: string) => step({ kind: 'choose', id }), [step])
  return (
    <article className="pane review" aria-label={t('review.label', { title: desk.title })}>
      <header className="review-head">
        <Input
          aria-label={t('import.title')}
          className="review-title"
          maxLength={200}
          value={desk.title}
          onChange={(event) => desk.setTitle(event.target.value)}
        />
        <YearField label={t('import.year')} value={desk.year} onChange={desk.setYear} />
        <span className="muted tabular review-counts" role="status">
          {t('review.counts', { sections, blocks: proposal.length, doubts })}
        </span>
        <IconButton
          size="middle"
          label={t('review.undo')}
          icon={<UndoOutlined />}
          disabled={state.past.length === 0}
          onClick={() => step({ kind: 'undo' })}
        />
        <IconButton
          size="middle"
          label={t('review.redo')}
          icon={<RedoOutlined />}
          disabled={state.future.length === 0}
          onClick={() => step({ kind: 'redo' })}
        />
        <Button disabled={doubts === 0} onClick={() => step({ kind: 'choose', id: nextDoubtful(proposal, chosenId) })}>
          {t('review.nextDoubtful')}
        </Button>
        <ReviewEnds reviewId={review.review.id} flush={desk.flush} isYearMissing={desk.year === null} />
      </header>
      <div className="review-panes">
        <OriginalText text={review.text} proposal={proposal} chosenId={chosenId} onChoose={choose} />
        <div className="review-side">
          {proposal.length === 0 ? (
            <Notice title={t('review.empty')} />
          ) : (
            <BlockList
              proposal={proposal}
              chosenId={chosenId}
              onChoose={choose}
              onKey={(event) => {
                const asked = stepOfKey(event, proposal, chosenId)
                if (asked) step(asked)
                return asked !== null
              }}
            />
          )}
          {chosen ? <BlockTools proposal={proposal} block={chosen} text={review.text} step={step} /> : null}
        </div>
      </div>
    </article>
  )
}

interface ReviewEndsProps {
  readonly reviewId: ReviewId
  readonly flush: () => Promise<void>
  readonly isYearMissing: boolean
}

/** How a review ends: imported, or given up. */
const ReviewEnds = ({ reviewId, flush, isYearMissing }: ReviewEndsProps): ReactElement => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const commit = useCommand('review', 'commit')
  const discard = useCommand('review', 'discard')
  const { showReview, showSource } = usePlace.getState()
  const importNow = async () => {
    await flush()
    commit.mutate({ reviewId }, { onSuccess: ({ sourceId }) => showSource(sourceId), onError: tell })
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
        {t('review.import')}
      </WriteButton>
    </>
  )
}
