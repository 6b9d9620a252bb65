import { describe, expect, it } from 'vitest'
import { beginReview, stepReview } from '../../../src-renderer/views/sources/review/review-state'
import { stretchesOf } from '../../../src-renderer/views/sources/review/review-text'
import { inlineWords, paragraphNode } from '../../../src-shared/document/make-nodes'
import { changeRole, mergeWithBefore, proposedRole } from '../../../src-shared/document/proposal/edit-proposal'
import type { Proposal, ProposedBlock } from '../../../src-shared/document/proposal/proposal'

const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [A, B, C] = [1, 2, 3].map(uuid) as [string, string, string]
const block = (id: string, words: string, places: [number, number][]): ProposedBlock => ({
  kind: 'body',
  id,
  places,
  doubt: null,
  node: paragraphNode(id, inlineWords(words)),
})
const text = '甲一\n甲二\n\n乙\n页脚\n甲三'
const proposal: Proposal = [
  block(A, '甲一甲二甲三', [
    [0, 2],
    [3, 5],
    [12, 14],
  ]),
  block(B, '乙', [[7, 8]]),
  block(C, '丙', []),
]

describe('the steps of an import review', () => {
  it('go back and forth, and a new one forgets those taken back', () => {
    const begun = beginReview(proposal)
    const quoted = stepReview(begun, { kind: 'edit', edit: (one) => changeRole(one, A, 'quote') })
    const back = stepReview(quoted, { kind: 'undo' })
    expect(back.proposal).toBe(proposal)
    expect(stepReview(back, { kind: 'redo' }).proposal.map(proposedRole)).toEqual(['quote', 'paragraph', 'paragraph'])
    const other = stepReview(back, { kind: 'edit', edit: (one) => changeRole(one, B, 'noise') })
    expect(other.future).toEqual([])
  })

  it('that change nothing are none', () => {
    const begun = beginReview(proposal)
    expect(stepReview(begun, { kind: 'edit', edit: (one) => changeRole(one, A, 'paragraph') })).toBe(begun)
    expect(stepReview(begun, { kind: 'undo' })).toBe(begun)
  })

  it('lead to the block before one that is gone, and stay within the list', () => {
    const at = stepReview(beginReview(proposal), { kind: 'choose', id: B })
    expect(stepReview(at, { kind: 'edit', edit: (one) => mergeWithBefore(one, B) }).chosenId).toBe(A)
    expect(stepReview(at, { kind: 'walk', by: Number.POSITIVE_INFINITY }).chosenId).toBe(C)
    expect(stepReview(at, { kind: 'walk', by: -10 }).chosenId).toBe(A)
  })
})

describe('the original beside a review', () => {
  it('shows every character once, each in the stretch of its block', () => {
    const stretches = stretchesOf(text, proposal)
    expect(stretches.map((one) => one.text).join('')).toBe(text)
    expect(stretches.map(({ blockId }) => blockId)).toEqual([A, null, B, null, A])
    expect(stretches[0]?.text).toBe('甲一\n甲二')
  })

  it('is one stretch where nothing was made of it', () => {
    expect(stretchesOf('正文', [])).toEqual([{ start: 0, text: '正文', blockId: null }])
    expect(stretchesOf('', [])).toEqual([])
  })
})
