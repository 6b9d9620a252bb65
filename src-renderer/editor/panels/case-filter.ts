import type { CaseSummary } from '../../../src-shared/contract/library'

export interface CaseWish {
  /** All of these, parted by spaces, must be found somewhere in the case. */
  readonly words: string
  /** Null: of any edition. */
  readonly year: number | null
}

const saidBy = (one: CaseSummary): string =>
  [one.title, one.organization, one.location, one.section, one.edition, String(one.year), one.text]
    .join('\n')
    .toLowerCase()

/** Cases that answer a wish, in the order given. */
export const filterCases = (cases: readonly CaseSummary[], { words, year }: CaseWish): CaseSummary[] => {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean)
  return cases.filter((one) => {
    const said = saidBy(one)
    return (year === null || one.year === year) && wanted.every((word) => said.includes(word))
  })
}

/** Years of the editions that have cases, the newest first. */
export const yearsOfCases = (cases: readonly CaseSummary[]): number[] =>
  [...new Set(cases.map(({ year }) => year))].toSorted((one, other) => other - one)
