import { z } from 'zod'
import { countWords } from '../text/word-count'
import type { SubmissionFacts, SubmissionNumber } from './submission'

/** What an editor still has to get before a submission can be printed. */
export const MissingPart = z.enum([
  'title',
  'organization',
  'contact',
  'contact-way',
  'picture-rights',
  'text-short',
  'text-long',
  'number-period',
  'edited-since-confirmed',
])
export type MissingPart = z.output<typeof MissingPart>

/** 字数 between which the text of a case is neither a note nor a report of its own. */
export const textLimits = { least: 200, most: 3000 } as const

interface Looked {
  readonly facts: SubmissionFacts
  readonly numbers: readonly SubmissionNumber[]
  /** Title, organizations or text are no longer what was confirmed. */
  readonly isEditedSince: boolean
}

const rules: Readonly<Record<MissingPart, (looked: Looked, words: number) => boolean>> = {
  title: ({ facts }) => facts.title === '',
  organization: ({ facts }) => facts.organizations.length === 0,
  contact: ({ facts }) => facts.person === '',
  'contact-way': ({ facts }) => facts.phone === '' && facts.mail === '',
  'picture-rights': ({ facts }) => facts.pictures.some(({ rights }) => rights !== 'granted'),
  'text-short': (_looked, words) => words < textLimits.least,
  'text-long': (_looked, words) => words > textLimits.most,
  'number-period': ({ numbers }) => numbers.some(({ period }) => period === null),
  'edited-since-confirmed': ({ isEditedSince }) => isEditedSince,
}

/** In the order in which one would ask for them. */
export const findMissingParts = (looked: Looked): MissingPart[] => {
  const { words } = countWords(looked.facts.text)
  return MissingPart.options.filter((part) => rules[part](looked, words))
}
