import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Candidate } from '../../../../src-shared/contract/source-content'
import { findNumber } from '../../../../src-shared/data/conflict-hedge'
import { proposedWords } from '../../../../src-shared/document/proposal/edit-proposal'
import type { Proposal } from '../../../../src-shared/document/proposal/proposal'
import { MarkedQuote } from '../../data/statements/marked-quote'
import { kindOf } from '../review/block-kind'
import { blockOfSentence } from './sentence-blocks'

interface DatumSentenceProps {
  readonly found: Candidate
  readonly proposal: Proposal
}

/** So much of the block is shown before and behind the sentence. */
const AROUND = 60

const lastOf = (words: string): string => (words.length > AROUND ? `…${words.slice(-AROUND)}` : words)
const firstOf = (words: string): string => (words.length > AROUND ? `${words.slice(0, AROUND)}…` : words)

/** The sentence of a quantity within the block that it stands in. */
export const DatumSentence = ({ found, proposal }: DatumSentenceProps): ReactElement => {
  const { t } = useTranslation('views')
  const block = blockOfSentence(proposal, found)
  const words = block ? proposedWords(block) : ''
  const at = words.indexOf(found.quote)
  const sentence = <MarkedQuote quote={found.quote} mark={findNumber(found.quote, found.value)} />
  return (
    <p className="datum-sentence" lang="zh-CN">
      {block ? <span className="review-kind">{t(`review.role.${kindOf(block)}`)}</span> : null}
      {at < 0 ? (
        sentence
      ) : (
        <>
          <span className="muted">{lastOf(words.slice(0, at))}</span>
          {sentence}
          <span className="muted">{firstOf(words.slice(at + found.quote.length))}</span>
        </>
      )}
    </p>
  )
}
