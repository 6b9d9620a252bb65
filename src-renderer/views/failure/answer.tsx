import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallFailure } from '../../api/use-call'
import { DelayedSkeleton } from '../../parts/delayed-skeleton'
import { FailureNotice } from './failure-notice'

interface AnswerProps<T> {
  readonly query: UseQueryResult<T, CallFailure>
  readonly lines?: number
  readonly children: (value: T) => ReactNode
}

/** One rule for every list and record asked of main: grey lines, then the failure with another try, or the value. */
export const Answer = <T,>({ query, lines = 6, children }: AnswerProps<T>): ReactElement => {
  const { t } = useTranslation('views')
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <FailureNotice failure={query.error.failure} onRetry={() => void query.refetch()} />
  return <DelayedSkeleton label={t('loading')} lines={lines} />
}
