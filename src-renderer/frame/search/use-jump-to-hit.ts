import type { SearchHit } from '../../../src-shared/contract/search'
import { SectionId, SubmissionId } from '../../../src-shared/data/ids'
import { useCaseStore } from '../../views/cases/case-store'
import { usePlace } from '../../views/place/place'

/** Leads to what a search found: the words where they stand, the indicator, the observation. */
export const useJumpToHit = (): ((hit: SearchHit, query: string) => void) => {
  const place = usePlace.getState()
  return (hit, query) => {
    if (hit.kind === 'observation') return place.showObservation(hit.indicatorId, hit.recordId)
    if (hit.kind === 'indicator') return place.showIndicator(hit.recordId)
    const sectionId = SectionId.safeParse(hit.sectionId)
    if (hit.kind === 'source') place.showSource(hit.recordId)
    else if (hit.kind === 'submission') {
      useCaseStore.getState().show(SubmissionId.parse(hit.recordId))
      place.go('cases')
    } else if (hit.editionId && sectionId.success) {
      if (hit.editionId === place.editionId) place.openSection(hit.editionId, sectionId.data)
      else place.showPrior(sectionId.data)
    }
    // The name of a section, source or submission is seen as soon as it is open.
    if (hit.excerpt) place.showPassage({ text: hit.text, words: query.split(/\s+/) })
  }
}
