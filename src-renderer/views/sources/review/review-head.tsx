import Button from 'antd/es/button'
import ConfigProvider from 'antd/es/config-provider'
import Input from 'antd/es/input'
import Segmented from 'antd/es/segmented'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewSummary } from '../../../../src-shared/contract/review'
import { RedoIcon, UndoIcon } from '../../../parts/history-icons'
import { IconButton } from '../../../parts/icon-button'
import { YearField } from '../../edition/year-field'
import { useNoWriting } from '../../place/no-writing'
import type { ReviewDesk } from './use-review'

export type ReviewStepName = 'structure' | 'data'

interface ReviewHeadProps {
  readonly review: ReviewSummary
  readonly desk: Pick<ReviewDesk, 'title' | 'year' | 'setTitle' | 'setYear'>
  readonly shown: ReviewStepName
  readonly onShow: (shown: ReviewStepName) => void
  readonly dataCount: number
  /** What there is in the step at hand. */
  readonly counts: string
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly onStep: (kind: 'undo' | 'redo') => void
  /** Absent: nothing is doubtful. */
  readonly onNextDoubtful?: () => void
  /** How the review ends. */
  readonly children: ReactNode
}

/** What the document will be called, the two steps of its review, and what is done in the one at hand. */
export const ReviewHead = (props: ReviewHeadProps): ReactElement => {
  const { review, desk, shown, onNextDoubtful } = props
  const { t } = useTranslation('views')
  const isReadOnly = useNoWriting() !== null
  const steps = { structure: t('review.steps.structure'), data: t('review.steps.data', { count: props.dataCount }) }
  return (
    <header className="review-head">
      <ConfigProvider componentDisabled={isReadOnly}>
        <Input
          aria-label={t('import.title')}
          className="review-title"
          maxLength={200}
          value={desk.title}
          onChange={(event) => desk.setTitle(event.target.value)}
        />
        {review.as === 'edition' ? (
          <YearField label={t('import.year')} value={desk.year} onChange={desk.setYear} />
        ) : null}
      </ConfigProvider>
      <Segmented
        aria-label={t('review.steps.label')}
        value={shown}
        options={(['structure', 'data'] as const).map((value) => ({ value, label: steps[value] }))}
        onChange={props.onShow}
      />
      <span className="muted tabular review-counts" role="status">
        {props.counts}
      </span>
      <IconButton
        size="middle"
        label={t('review.undo')}
        icon={<UndoIcon />}
        disabled={!props.canUndo}
        onClick={() => props.onStep('undo')}
      />
      <IconButton
        size="middle"
        label={t('review.redo')}
        icon={<RedoIcon />}
        disabled={!props.canRedo}
        onClick={() => props.onStep('redo')}
      />
      <Button disabled={onNextDoubtful === undefined} onClick={onNextDoubtful}>
        {t(shown === 'structure' ? 'review.nextDoubtful' : 'reviewData.nextDoubtful')}
      </Button>
      {props.children}
    </header>
  )
}
