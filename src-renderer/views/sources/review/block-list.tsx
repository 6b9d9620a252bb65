import { type KeyboardEvent, memo, type ReactElement, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { proposedWords } from '../../../../src-shared/document/proposal/edit-proposal'
import type { Proposal, ProposedBlock } from '../../../../src-shared/document/proposal/proposal'
import { kindOf } from './block-kind'

interface BlockListProps {
  readonly proposal: Proposal
  readonly chosenId: string | null
  readonly onChoose: (id: string) => void
  /** Answers whether the key was one of the review's. */
  readonly onKey: (event: KeyboardEvent) => boolean
}

const optionId = (id: string): string => `review-${id}`
const PREVIEW_LENGTH = 140

/** How deep a heading stands; null: it is none. */
const levelOf = (block: ProposedBlock): number | null => {
  if (block.kind === 'heading') return Math.min(block.level, 4)
  if (block.kind !== 'said') return null
  return block.as === 'title' ? 1 : block.as === 'heading' ? 2 : null
}

const BlockOption = memo(
  ({
    block,
    isChosen,
    onChoose,
  }: {
    readonly block: ProposedBlock
    readonly isChosen: boolean
    readonly onChoose: (id: string) => void
  }) => {
    const { t } = useTranslation('views')
    const words = proposedWords(block)
    const level = levelOf(block)
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
      // biome-ignore lint/a11y/useFocusableInteractive: the list names its active option
      <div
        id={optionId(block.id)}
        role="option"
        aria-selected={isChosen}
        className={`review-block review-${level === null ? block.kind : 'heading'}${block.doubt ? ' review-doubtful' : ''}`}
        data-level={level}
        onClick={() => onChoose(block.id)}
      >
        <span className="review-kind">{t(`review.role.${kindOf(block)}`)}</span>
        <span className="review-words" lang="zh-CN">
          {block.kind === 'said' && block.speaker ? <b>{block.speaker} </b> : null}
          {words.slice(0, PREVIEW_LENGTH) || t('review.noWords')}
          {words.length > PREVIEW_LENGTH ? '…' : ''}
        </span>
        {block.doubt ? <span className="review-doubt">{t(`review.doubt.${block.doubt}`)}</span> : null}
      </div>
    )
  },
)
BlockOption.displayName = 'BlockOption'

/** What the document would become, block by block; walked through and changed by keys. */
export const BlockList = ({ proposal, chosenId, onChoose, onKey }: BlockListProps): ReactElement => {
  const { t } = useTranslation('views')
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was moved must come into sight again
  useEffect(() => {
    if (chosenId) document.getElementById(optionId(chosenId))?.scrollIntoView({ block: 'nearest' })
  }, [chosenId, proposal])
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      className="review-list"
      aria-label={t('review.blocks')}
      aria-activedescendant={chosenId ? optionId(chosenId) : undefined}
      onKeyDown={(event) => {
        if (onKey(event)) event.preventDefault()
      }}
    >
      {proposal.map((block) => (
        <BlockOption key={block.id} block={block} isChosen={block.id === chosenId} onChoose={onChoose} />
      ))}
    </div>
  )
}
