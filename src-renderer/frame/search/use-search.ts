import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InterfaceLocale } from '../../../src-shared/contract/app'
import type { SearchFilter, SearchGroup, SearchKind } from '../../../src-shared/contract/search'
import { type CallFailure, useCall } from '../../api/use-call'
import { LISTED } from './search-options'

export interface Asked {
  readonly query: string
  readonly filter: SearchFilter
  /** Null: a few of each. */
  readonly kind: SearchKind | null
  /** So many times a page are listed of the kind. */
  readonly pages: number
}

interface SearchAnswer {
  /** How much there is of each kind. */
  readonly counts: readonly SearchGroup[]
  /** What is listed; undefined until the first answer. */
  readonly groups: readonly SearchGroup[] | undefined
  readonly failure: CallFailure['failure'] | null
  readonly retry: () => void
}

const FEW = 6
const PAGE = 50

/** The last answer stays until the next one is there, so that nothing flickers while somebody types. */
const useKept = <T>(value: T | undefined): T | undefined => {
  const [kept, setKept] = useState(value)
  if (value !== undefined && value !== kept) setKept(value)
  return value ?? kept
}

export const useSearch = ({ query, filter, kind, pages }: Asked): SearchAnswer => {
  const { i18n } = useTranslation()
  const language: InterfaceLocale = i18n.language === 'en' ? 'en' : 'zh-CN'
  const few = useCall('search', 'find', query === '' ? null : { query, language, filter, limit: FEW })
  const one =
    query === '' || kind === null
      ? null
      : { query, language, filter, kinds: [kind], limit: Math.min(PAGE * pages, LISTED) }
  const many = useCall('search', 'find', one)
  const counts = useKept(few.data)
  const listed = useKept(many.data)
  const error = few.error ?? many.error
  return {
    counts: query === '' ? [] : (counts ?? []),
    groups: query === '' ? undefined : kind === null ? counts : listed,
    failure: error?.failure ?? null,
    retry: () => void Promise.all([few.refetch(), one ? many.refetch() : null]),
  }
}
