import { useEffect, useMemo, useState } from 'react'
import type { EditionId, SectionId } from '../../../src-shared/data/ids'
import { useCall } from '../../api/use-call'
import { afterStart } from '../../parts/after-start'

/** How many values of each section of the edition aren't right yet. Main resolves them all: the first picture comes first. */
export const useOpenValues = (editionId: EditionId | null): ReadonlyMap<SectionId, number> => {
  const [isStarted, setStarted] = useState(false)
  useEffect(() => void afterStart().then(() => setStarted(true)), [])
  const { data } = useCall('section', 'openValues', isStarted && editionId ? { editionId } : null)
  return useMemo(() => new Map(data?.map(({ sectionId, count }) => [sectionId, count])), [data])
}
