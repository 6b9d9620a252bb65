import type { SayingDocument } from '../../../../src-shared/contract/conflict'
import { api } from '../../../api/client'
import { useTellFailure } from '../../failure/use-tell-failure'
import { usePlace } from '../../place/place'
import { useShowQuote } from '../../sources/original/use-show-original'

/** Leads to a sentence: in the section of the edition that it was imported with, else in the source's original. */
export const useShowPassage = (): ((document: SayingDocument, quote: string, value: string) => Promise<void>) => {
  const tell = useTellFailure()
  const showQuote = useShowQuote()
  return async ({ sourceId, editionId }, quote, value) => {
    if (sourceId === null) return
    const { openSection, showPrior, showPassage, editionId: at } = usePlace.getState()
    const located = editionId === null ? null : await api.statement.locate({ sourceId, quote })
    if (located && !located.ok) return tell(located.error)
    const sectionId = located?.value.sectionId ?? null
    if (sectionId === null || editionId === null) return showQuote({ sourceId, quote, value })
    if (editionId === at) openSection(editionId, sectionId)
    else showPrior(sectionId)
    showPassage({ text: quote, words: [quote] })
  }
}
