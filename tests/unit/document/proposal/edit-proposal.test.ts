import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StoredNode } from '../../../../src-shared/blocks/node'
import { inlineWords, paragraphNode } from '../../../../src-shared/document/make-nodes'
import {
  canMerge,
  changeRole,
  mergeWithBefore,
  moveBlock,
  nextDoubtful,
  type ProposedRole,
  proposedRole,
  proposedWords,
  setSpeaker,
  settle,
  splitAt,
} from '../../../../src-shared/document/proposal/edit-proposal'
import { Proposal, type ProposedBlock, type SaidRole } from '../../../../src-shared/document/proposal/proposal'
import { sectionsOf } from '../../../../src-shared/document/proposal/proposed-sections'
import { StoredDocument } from '../../../../src-shared/document/schema'

const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [H, A, B, N, T] = [1, 2, 3, 4, 5].map(uuid) as [string, string, string, string, string]

const text = '灯塔\n海岛的灯塔照亮\n夜里的航道。\n第12页\n'
const paragraph = (id: string, children: StoredNode[], places: [number, number][] = []): ProposedBlock => ({
  kind: 'body',
  id,
  places,
  doubt: null,
  node: paragraphNode(id, children),
})
const proposal: Proposal = [
  { kind: 'heading', id: H, places: [[0, 2]], doubt: null, level: 1, kicker: '', title: '灯塔', isNumbered: true },
  { ...paragraph(A, inlineWords('海岛的灯塔照亮'), [[3, 10]]), doubt: 'cut-off' },
  paragraph(B, [{ type: 'text', version: 1, text: '夜里的航道。', format: 1 }], [[11, 17]]),
  { kind: 'noise', id: N, places: [[18, 22]], doubt: null, text: '第12页', reason: 'page number' },
]
const texts = (one: Proposal) => one.map(proposedWords)
let minted = 100
const newId = () => uuid(minted++)

describe('a proposal under review', () => {
  it('puts a sentence together that a column broke, its marks and places kept', () => {
    const merged = mergeWithBefore(proposal, B)
    expect(texts(merged)).toEqual(['灯塔', '海岛的灯塔照亮夜里的航道。', '第12页'])
    const block = merged[1]
    expect(block).toMatchObject({
      doubt: null,
      places: [
        [3, 10],
        [11, 17],
      ],
    })
    expect(block?.kind === 'body' && block.node.children?.at(-1)).toMatchObject({ format: 1 })
  })

  it('cuts a block where it is asked, and parts what it was made of', () => {
    const cut = splitAt(mergeWithBefore(proposal, B), A, 7, text, newId)
    expect(texts(cut)).toEqual(['灯塔', '海岛的灯塔照亮', '夜里的航道。', '第12页'])
    expect(cut.map(({ places }) => places)).toEqual([[[0, 2]], [[3, 10]], [[11, 17]], [[18, 22]]])
    expect(splitAt(proposal, A, 0, text, newId)).toEqual(proposal)
  })

  it('makes first words of what is cut off a heading', () => {
    const cut = splitAt(proposal, H, 1, text, newId)
    expect(cut.slice(0, 2).map((block) => [proposedRole(block), proposedWords(block)])).toEqual([
      ['heading-1', '灯'],
      ['paragraph', '塔'],
    ])
  })

  it('brings back what was left out, and leaves out what shall not come in', () => {
    const back = changeRole(proposal, N, 'paragraph')
    expect(proposedRole(back[3] as ProposedBlock)).toBe('paragraph')
    expect(changeRole(back, N, 'noise')[3]).toMatchObject({ kind: 'noise', text: '第12页', reason: 'left out' })
  })

  it('refuses a heading longer than headings are', () => {
    const long = [paragraph(A, inlineWords('长'.repeat(2000)))]
    expect(changeRole(long, A, 'heading-2')).toEqual(long)
  })

  it('puts nothing together with a table', () => {
    const table: ProposedBlock = {
      kind: 'body',
      id: T,
      places: [],
      doubt: null,
      node: { type: 'table', $: { id: T }, children: [] },
    }
    expect(canMerge([proposal[0] as ProposedBlock, table], T)).toBe(false)
    expect(canMerge([table, proposal[1] as ProposedBlock], A)).toBe(false)
    expect(canMerge(proposal, H)).toBe(false)
  })

  it('steps through what is doubtful, round and round', () => {
    expect(nextDoubtful(proposal, null)).toBe(A)
    expect(nextDoubtful(proposal, A)).toBe(A)
    expect(nextDoubtful(settle(proposal, A), N)).toBeNull()
  })

  it('makes sections of its headings, with their parents by level', () => {
    const heading = (id: string, level: number, title: string): ProposedBlock => ({
      ...{ kind: 'heading', id, places: [], doubt: null, level, kicker: '', title, isNumbered: true },
    })
    const made = sectionsOf(
      [
        paragraph(T, inlineWords('扉页。')),
        heading(H, 1, '甲'),
        heading(A, 3, '乙'),
        heading(B, 2, '丙'),
        paragraph(N, inlineWords('丙文。')),
      ],
      '报告',
    )
    expect(made.map(({ title, parentTempId }) => [title, parentTempId])).toEqual([
      ['报告', null],
      ['甲', null],
      ['乙', H],
      ['丙', H],
    ])
    expect(made.map(({ body }) => StoredDocument.parse(body).root.children.length)).toEqual([1, 0, 0, 1])
  })
})

const roles: ProposedRole[] = [
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'paragraph',
  'quote',
  'photo',
  'noise',
]
const saidRoles: ProposedRole[] = ['said-title', 'said-paragraph', 'said-question', 'said-answer', 'noise']
const steps = (of: readonly ProposedRole[]) =>
  fc.array(
    fc.record({
      what: fc.constantFrom('role', 'merge', 'split', 'move'),
      at: fc.nat(20),
      role: fc.constantFrom(...of),
      by: fc.nat(12),
    }),
    { maxLength: 25 },
  )

const said = (id: string, as: SaidRole, words: string, places: [number, number][]): ProposedBlock => ({
  kind: 'said',
  id,
  places,
  doubt: null,
  as,
  text: words,
  speaker: as === 'answer' ? '王明' : null,
})
const source: Proposal = [
  said(H, 'title', '灯塔', [[0, 2]]),
  said(A, 'answer', '海岛的灯塔照亮', [[3, 10]]),
  said(B, 'answer', '夜里的航道。', [[11, 17]]),
  { kind: 'noise', id: N, places: [[18, 22]], doubt: null, text: '第12页', reason: 'page number' },
]

describe('a source under review', () => {
  it('keeps who speaks through merging, splitting and another role of speech', () => {
    const merged = mergeWithBefore(setSpeaker(source, A, '王明秘书长'), B)
    expect(merged[1]).toMatchObject({ as: 'answer', text: '海岛的灯塔照亮夜里的航道。', speaker: '王明秘书长' })
    const cut = splitAt(merged, A, 7, text, newId)
    expect(cut.map((block) => block.kind === 'said' && block.speaker)).toEqual([
      null,
      '王明秘书长',
      '王明秘书长',
      false,
    ])
    expect(changeRole(source, A, 'said-host')[1]).toMatchObject({ as: 'host', speaker: '王明' })
    expect(changeRole(source, A, 'said-paragraph')[1]).toMatchObject({ as: 'paragraph', speaker: null })
    expect(changeRole(source, N, 'said-byline')[3]).toMatchObject({ kind: 'said', as: 'byline', text: '第12页' })
  })

  it('has tables that stay tables, and makes no sections', () => {
    const table = said(T, 'table', '年份\t数量\n2021\t12', [])
    expect(proposedRole(table)).toBeNull()
    expect(canMerge([...source, table], T)).toBe(false)
    expect(splitAt([table], T, 3, text, newId)).toEqual([table])
    expect(sectionsOf(source, '灯塔')).toEqual([])
  })
})

it.each([
  ['an edition', proposal, roles],
  ['a source', source, saidRoles],
])('keeps every character and every place of %s, whatever an editor does', (_name, begun, offered) => {
  const ink = (one: Proposal) => [...texts(one).join('').replace(/\s/g, '')].sort().join('')
  const covered = (one: Proposal) =>
    one
      .flatMap(({ places }) => places)
      .reduce((sum, [start, end]) => sum + text.slice(start, end).replace(/\s/g, '').length, 0)
  fc.assert(
    fc.property(steps(offered), (taken) => {
      let now = begun
      for (const { what, at, role, by } of taken) {
        const id = now[at % now.length]?.id ?? ''
        if (what === 'role') now = changeRole(now, id, role)
        else if (what === 'merge') now = mergeWithBefore(now, id)
        else if (what === 'split') now = splitAt(now, id, by, text, newId)
        else now = moveBlock(now, id, by % 2 === 0 ? 1 : -1)
      }
      expect(ink(now)).toBe(ink(begun))
      expect(covered(now)).toBe(covered(begun))
      expect(new Set(now.map(({ id }) => id)).size).toBe(now.length)
      expect(Proposal.parse(JSON.parse(JSON.stringify(now)))).toHaveLength(now.length)
    }),
  )
})
