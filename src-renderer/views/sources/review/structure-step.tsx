import ConfigProvider from 'antd/es/config-provider'
import { type ReactElement, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewSummary } from '../../../../src-shared/contract/review'
import { Notice } from '../../../parts/notice'
import { useNoWriting } from '../../place/no-writing'
import { BlockList } from './block-list'
import { BlockTools } from './block-tools'
import { stepOfKey } from './review-keys'
import { ReviewOriginal } from './review-original'
import type { ReviewState, ReviewStep } from './review-state'

interface StructureStepProps {
  readonly as: ReviewSummary['as']
  readonly text: string
  readonly state: ReviewState
  readonly step: (step: ReviewStep) => void
}

const looks: ReadonlySet<ReviewStep['kind']> = new Set(['choose', 'walk'])

/** What the document would become, block by block, beside its text. */
export const StructureStep = ({ as, text, state, step }: StructureStepProps): ReactElement => {
  const { t } = useTranslation('views')
  const { proposal, chosenId } = state
  const isReadOnly = useNoWriting() !== null
  const chosen = proposal.find(({ id }) => id === chosenId) ?? null
  const choose = useCallback((id: string) => step({ kind: 'choose', id }), [step])
  return (
    <div className="review-panes">
      <ReviewOriginal text={text} proposal={proposal} chosenId={chosenId} onChoose={choose} />
      <div className="review-side">
        {proposal.length === 0 ? (
          <Notice title={t('review.empty')} />
        ) : (
          <BlockList
            proposal={proposal}
            chosenId={chosenId}
            onChoose={choose}
            onKey={(event) => {
              const asked = stepOfKey(event, as, proposal, chosenId)
              if (asked && (!isReadOnly || looks.has(asked.kind))) step(asked)
              return asked !== null
            }}
          />
        )}
        {chosen ? (
          <ConfigProvider componentDisabled={isReadOnly}>
            <BlockTools as={as} proposal={proposal} block={chosen} text={text} step={step} />
          </ConfigProvider>
        ) : null}
      </div>
    </div>
  )
}
