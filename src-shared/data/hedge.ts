import type { Qualifier } from './observation'

/** Which side of the printed number the true value lies on. */
export type HedgeBound = 'exact' | 'lower' | 'upper' | 'around'

const bounds: Readonly<Record<Qualifier, HedgeBound>> = {
  '': 'exact',
  约: 'around',
  近: 'upper',
  不足: 'upper',
  '≤': 'upper',
  超: 'lower',
  超过: 'lower',
  逾: 'lower',
  余: 'lower',
  多: 'lower',
  以上: 'lower',
  '≥': 'lower',
}

/** 超过37万亿元: 37 is a lower bound. 近40%: 40 is an upper one. */
export const boundOf = (qualifier: Qualifier): HedgeBound => bounds[qualifier]

/** Whether the words also hold where the value equals the printed number: ≥, ≤, 以上 (GB/T: 含本数), 约. */
export const admitsEquality = (qualifier: Qualifier): boolean => ['', '约', '≥', '≤', '以上'].includes(qualifier)

/** Where a qualifier stands: 超过830万次, 830余万次, 30个以上. */
export const placeOf = (qualifier: Qualifier): 'before-number' | 'after-number' | 'after-unit' =>
  qualifier === '余' || qualifier === '多' ? 'after-number' : qualifier === '以上' ? 'after-unit' : 'before-number'

const englishWords: Readonly<Record<Qualifier, string>> = {
  '': '',
  约: 'about ',
  近: 'nearly ',
  不足: 'less than ',
  '≤': '≤',
  超: 'over ',
  超过: 'over ',
  逾: 'over ',
  余: 'more than ',
  多: 'more than ',
  以上: 'at least ',
  '≥': '≥',
}

/** The English words before the number. */
export const englishHedge = (qualifier: Qualifier): string => englishWords[qualifier]
