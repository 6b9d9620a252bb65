import type { SubmissionSummary } from '../../../src-shared/contract/submission'
import type { SubmissionStatus } from '../../../src-shared/data/submission'
import type { MissingPart } from '../../../src-shared/data/submission-missing'

export interface CaseWish {
  /** All of these, parted by spaces, must be found in title, organizations or file name. */
  readonly words: string
  /** Null, here and below: whichever. */
  readonly status: SubmissionStatus | null
  readonly organization: string | null
  /** `any`: whatever is missing; `none`: nothing is. */
  readonly missing: MissingPart | 'any' | 'none' | null
}

export const everyCase: CaseWish = { words: '', status: null, organization: null, missing: null }

const saidBy = ({ title, organizations, fileName }: SubmissionSummary): string =>
  [title, ...organizations, fileName].join('\n').toLowerCase()

const lacks = (missing: readonly MissingPart[], wanted: CaseWish['missing']): boolean => {
  if (wanted === null) return true
  if (wanted === 'any') return missing.length > 0
  return wanted === 'none' ? missing.length === 0 : missing.includes(wanted)
}

/** Submissions that answer a wish, in the order given. */
export const filterCases = (cases: readonly SubmissionSummary[], wish: CaseWish): SubmissionSummary[] => {
  const words = wish.words.toLowerCase().split(/\s+/u).filter(Boolean)
  return cases.filter((one) => {
    const said = saidBy(one)
    return (
      words.every((word) => said.includes(word)) &&
      (wish.status === null || one.state.status === wish.status) &&
      (wish.organization === null || one.organizations.includes(wish.organization)) &&
      lacks(one.missing, wish.missing)
    )
  })
}

/** Every organization once, as the list meets them. */
export const organizationsOf = (cases: readonly SubmissionSummary[]): string[] => [
  ...new Set(cases.flatMap(({ organizations }) => organizations)),
]
