import type { SearchHit } from '../../../src-shared/contract/library'
import { SectionId } from '../../../src-shared/data/ids'
import { usePlace } from '../../views/place/place'

/** Leads to what a search found: its section and block, its source, its indicator. */
export const useJumpToHit = (): ((hit: SearchHit) => void) => {
  const { openSection, showIndicator, showSource } = usePlace.getState()
  return (hit) => {
    if (hit.kind === 'indicator') return showIndicator(hit.recordId)
    if (hit.kind === 'source') return showSource(hit.recordId)
    const sectionId = SectionId.safeParse(hit.sectionId)
    if (hit.editionId && sectionId.success)
      openSection(hit.editionId, sectionId.data, hit.kind === 'section' ? undefined : hit.recordId)
  }
}
