import { useTranslation } from 'react-i18next'
import { failureCodes } from '../../../src-shared/failure/codes'
import type { FailureData } from '../../../src-shared/failure/result'

/** A failure as it is shown: a job's failure crosses the wire with a code that this build may not know. */
export interface ShownFailure {
  readonly code: string
  readonly data: FailureData
  readonly incident?: string | undefined
}
export interface FailureWords {
  readonly message: string
  readonly hint: string
}

const isKnown = (code: string): boolean => failureCodes.some((known) => known === code)

/** Gives the words of a failure in the language of the interface, filled from its data. */
export const useFailureWords = (): ((failure: ShownFailure) => FailureWords) => {
  const { t } = useTranslation('failure')
  return (failure) => {
    const code = isKnown(failure.code) ? failure.code : 'unexpected'
    // A fact that this failure doesn't carry leaves nothing behind instead of a pair of braces.
    const facts = { ...failure.data, incident: failure.incident ?? '' }
    return { message: t(`${code}.message`, facts), hint: t(`${code}.hint`, facts) }
  }
}
