import { expect, it } from 'vitest'
import { settleHeadingLevels } from '../../../src-main/publish/print/heading-levels'
import type { ResolvedBlock } from '../../../src-shared/document/resolved'
import { aResolvedEdition, aSection } from '../../support/resolved-edition'

const heading = (id: string, level: number): ResolvedBlock => ({ type: 'heading', id, level, runs: [] })

it('never skips a heading level on the way down, as PDF/UA-1 7.4.2 asks', () => {
  const document = aResolvedEdition([
    aSection({
      id: 'one',
      title: '一',
      blocks: [heading('deep', 3), heading('deeper', 4), heading('up', 1)],
      children: [aSection({ id: 'three', level: 3, title: '三', blocks: [heading('within', 4)] })],
    }),
    aSection({ id: 'two', title: '二' }),
  ])
  expect(settleHeadingLevels(document)).toEqual({ one: 1, deep: 2, deeper: 3, up: 2, three: 3, within: 4, two: 1 })
})

it('begins with level 1 whatever the first section says', () => {
  expect(settleHeadingLevels(aResolvedEdition([aSection({ id: 'only', level: 3, title: '三' })]))).toEqual({ only: 1 })
})
