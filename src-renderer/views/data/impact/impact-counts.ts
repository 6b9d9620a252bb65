import type { ChangeImpact, ImpactItem } from '../../../../src-shared/contract/impact'

export interface ImpactCounts {
  readonly sentences: number
  readonly cells: number
  readonly tiles: number
  readonly charts: number
  /** Those whose change goes another way than before. */
  readonly turns: number
  /** Of these, those whose words don't follow. */
  readonly contrary: number
}

/** How many places of each kind read otherwise after a change. */
export const countImpact = ({ items }: ChangeImpact): ImpactCounts => {
  const count = (is: (item: ImpactItem) => boolean): number => items.filter(is).length
  return {
    sentences: count(({ kind }) => kind === 'sentence'),
    cells: count(({ kind }) => kind === 'cell'),
    tiles: count(({ kind }) => kind === 'tile'),
    charts: count(({ kind }) => kind === 'chart'),
    turns: count(({ turn }) => turn !== null),
    contrary: count(({ turn }) => turn !== null && !turn.wordsFollow),
  }
}
