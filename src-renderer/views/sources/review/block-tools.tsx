import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { type ReactElement, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewSummary } from '../../../../src-shared/contract/review'
import {
  canBecome,
  canMerge,
  canSplit,
  changeRole,
  hasSpeaker,
  mergeWithBefore,
  moveBlock,
  proposedRole,
  proposedWords,
  setSpeaker,
  settle,
  splitAt,
} from '../../../../src-shared/document/proposal/edit-proposal'
import type { Proposal, ProposedBlock } from '../../../../src-shared/document/proposal/proposal'
import { kindOf } from './block-kind'
import { rolesOf } from './review-keys'
import type { ReviewStep } from './review-state'

interface BlockToolsProps {
  readonly as: ReviewSummary['as']
  readonly proposal: Proposal
  readonly block: ProposedBlock
  /** The document's text, to part what a block was made of. */
  readonly text: string
  readonly step: (step: ReviewStep) => void
}

/** The chosen block with all its words, and what may be made of it. */
export const BlockTools = ({ as, proposal, block, text, step }: BlockToolsProps): ReactElement => {
  const { t } = useTranslation('views')
  const words = useRef<HTMLTextAreaElement>(null)
  const { id } = block
  const at = proposal.indexOf(block)
  const edit = (make: (proposal: Proposal) => Proposal) => step({ kind: 'edit', edit: make })
  const isLine = canSplit(block)
  const split = () => {
    const offset = words.current?.selectionStart ?? 0
    edit((one) => splitAt(one, id, offset, text, () => crypto.randomUUID()))
  }
  return (
    <section className="review-tools" aria-label={t('review.chosen')}>
      <div className="review-tool-row">
        <Select
          size="small"
          aria-label={t('review.roleLabel')}
          className="review-role"
          value={proposedRole(block)}
          placeholder={t(`review.role.${kindOf(block)}`)}
          options={rolesOf(as).map(([role, key]) => ({
            value: role,
            label: `${t(`review.role.${role}`)}（${key}）`,
            disabled: !canBecome(block, role),
          }))}
          onChange={(role) => edit((one) => changeRole(one, id, role))}
        />
        {block.kind === 'said' && hasSpeaker(block.as) ? (
          <Input
            key={`${id} ${block.speaker}`}
            size="small"
            className="review-speaker"
            aria-label={t('review.speaker')}
            placeholder={t('review.speaker')}
            maxLength={200}
            defaultValue={block.speaker ?? ''}
            onPressEnter={({ currentTarget }) => currentTarget.blur()}
            onBlur={({ target }) => edit((one) => setSpeaker(one, id, target.value.trim()))}
          />
        ) : null}
        <Button size="small" disabled={!canMerge(proposal, id)} onClick={() => edit((one) => mergeWithBefore(one, id))}>
          {t('review.merge')}
        </Button>
        <Button size="small" disabled={!isLine} onClick={split}>
          {t('review.split')}
        </Button>
        <Button size="small" disabled={at === 0} onClick={() => edit((one) => moveBlock(one, id, -1))}>
          {t('review.up')}
        </Button>
        <Button size="small" disabled={at === proposal.length - 1} onClick={() => edit((one) => moveBlock(one, id, 1))}>
          {t('review.down')}
        </Button>
        {block.doubt ? (
          <Button size="small" onClick={() => edit((one) => settle(one, id))}>
            {t('review.settle')}
          </Button>
        ) : null}
      </div>
      <textarea
        key={id}
        ref={words}
        className="review-whole"
        lang="zh-CN"
        readOnly
        rows={4}
        aria-label={t('review.words')}
        value={proposedWords(block)}
      />
      <p className="muted review-reason">
        {block.kind === 'noise' ? t('review.noiseBecause', { reason: reasonWords(t, block.reason) }) : null}
        {block.doubt ? t(`review.doubtHint.${block.doubt}`) : null}
      </p>
    </section>
  )
}

type Translate = ReturnType<typeof useTranslation<'views'>>['t']
const reasonWords = (t: Translate, reason: string): string =>
  t(`sources.noiseReason.${reason}`, { defaultValue: reason })
