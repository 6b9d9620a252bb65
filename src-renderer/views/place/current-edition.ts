import { notifyManager, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { EditionId } from '../../../src-shared/data/ids'
import { type Edition, newestFirst } from '../../../src-shared/document/edition'
import { useCall } from '../../api/use-call'
import { usePlace } from './place'

/** Keeps the window on an edition that exists: the last one, else the newest. */
export const useCurrentEdition = (editions: readonly Edition[] | undefined): void => {
  const editionId = usePlace((place) => place.editionId)
  const chooseEdition = usePlace((place) => place.chooseEdition)
  useEffect(() => {
    if (!editions || editions.some((edition) => edition.id === editionId)) return
    chooseEdition(newestFirst(editions)[0]?.id ?? null)
  }, [editions, editionId, chooseEdition])
}

/** Leads the window to an edition just made: one that the list doesn't hold yet would be taken for a deleted one. */
export const useOpenNewEdition = (): ((editionId: EditionId) => Promise<void>) => {
  const client = useQueryClient()
  const chooseEdition = usePlace((place) => place.chooseEdition)
  return async (editionId) => {
    await client.refetchQueries({ queryKey: ['edition', 'list'] })
    // The views hear of the new list in a later task; this comes after it in the same line.
    await new Promise<void>((resolve) => notifyManager.schedule(resolve))
    chooseEdition(editionId)
  }
}

/** The edition at hand, or null where there is none yet. */
export const useEdition = (): Edition | null => {
  const editionId = usePlace((place) => place.editionId)
  const editions = useCall('edition', 'list', {})
  return editions.data?.find((edition) => edition.id === editionId) ?? null
}
