import type { Candidate } from '../../../../src-shared/contract/source-content'
import type { Places, Proposal, ProposedBlock } from '../../../../src-shared/document/proposal/proposal'

type Stretch = Places[number]

type Sentence = Pick<Candidate, 'start' | 'end'>

export interface SentenceBlocks {
  readonly proposal: Proposal
  /** The block to be shown for a sentence; null: its place isn't known. */
  readonly idOf: (sentence: Sentence) => string | null
}

/**
 * The proposal with each sentence that states a quantity standing by itself, so that it can be shown and chosen in the
 * original as blocks are. Of sentences that overlap the first stands whole.
 */
export function withSentences(proposal: Proposal, candidates: readonly Sentence[]): SentenceBlocks {
  const sentences = distinct(candidates)
  const others = proposal.map((block) => ({ ...block, places: block.places.flatMap((one) => without(one, sentences)) }))
  const idOf = ({ start, end }: Sentence) => {
    const own = sentences.find(([first, last]) => first < end && last > start)
    return own ? idAt(own) : (blockOfSentence(proposal, { start, end })?.id ?? null)
  }
  return { proposal: [...others, ...sentences.map(toBlock)], idOf }
}

const idAt = ([start, end]: Stretch): string => `sentence ${start}-${end}`

function distinct(candidates: readonly Sentence[]): Stretch[] {
  const sorted = candidates.map(({ start, end }): Stretch => [start, end]).toSorted(([a], [b]) => a - b)
  const apart: Stretch[] = []
  for (const one of sorted) if (one[1] > one[0] && one[0] >= (apart.at(-1)?.[1] ?? 0)) apart.push(one)
  return apart
}

/** What is left of a stretch beside these, which are in order and apart. */
function without([start, end]: Stretch, taken: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = []
  let from = start
  for (const [first, last] of taken) {
    if (last <= from) continue
    if (first >= end) break
    if (first > from) left.push([from, first])
    from = Math.max(from, last)
  }
  return from < end ? [...left, [from, end]] : left
}

const toBlock = (place: Stretch): ProposedBlock => ({
  kind: 'heading',
  id: idAt(place),
  places: [place],
  doubt: null,
  level: 1,
  kicker: '',
  title: '',
  isNumbered: false,
})

/** The block that the sentence stands in, as far as it says where it comes from. */
export const blockOfSentence = (proposal: Proposal, { start, end }: Sentence) =>
  proposal.find(({ places }) => places.some(([first, last]) => first < end && last > start)) ?? null
