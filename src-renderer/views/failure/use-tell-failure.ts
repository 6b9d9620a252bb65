import { useCallback } from 'react'
import { CallFailure } from '../../api/use-call'
import { announce } from '../../parts/announce'
import { type ShownFailure, useFailureWords } from './failure-words'

/** Shows why a command came to nothing, without taking the place away. A cancelled one needs no words. */
export const useTellFailure = (): ((failure: ShownFailure | Error) => void) => {
  const wordsOf = useFailureWords()
  return useCallback(
    (problem) => {
      const failure =
        problem instanceof CallFailure
          ? problem.failure
          : problem instanceof Error
            ? { code: 'unexpected', data: {} }
            : problem
      if (failure.code === 'cancelled') return
      const words = wordsOf(failure)
      announce(({ notification }) =>
        notification.error({ title: words.message, description: words.hint, placement: 'bottomRight', duration: 8 }),
      )
    },
    [wordsOf],
  )
}
