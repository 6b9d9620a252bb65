import type { SourceId } from '../../../../src-shared/data/ids'
import { api } from '../../../api/client'
import { useTellFailure } from '../../failure/use-tell-failure'
import { type OriginalPlaces, usePlace } from '../../place/place'

/** A sentence of a source that something was taken from. */
export interface QuoteOfSource {
  readonly sourceId: SourceId
  /** Empty: the source says nothing word for word, and is opened where it begins. */
  readonly quote: string
  /** The number meant in it. */
  readonly value?: string
  /** Where about in the text it stands, where that is known. */
  readonly near?: number
}

/** The one way to the original: opens it at its page and passage. */
export const showOriginal = (at: OriginalPlaces): void => {
  const { showSource, showPassage } = usePlace.getState()
  showSource(at.sourceId)
  showPassage({ text: '', words: [], at })
}

/** Opens the original where it says a sentence. What it doesn't say in these words is looked for in its blocks. */
export const useShowQuote = (): ((quote: QuoteOfSource) => Promise<void>) => {
  const tell = useTellFailure()
  return async ({ sourceId, quote, value = '', near = null }) => {
    if (quote === '') return showOriginal({ sourceId, places: [], focus: [] })
    const found = await api.original.ofQuote({ sourceId, quote, value, near })
    if (!found.ok) return tell(found.error)
    if (found.value.places.length > 0) return showOriginal({ sourceId, ...found.value })
    const { showSource, showPassage } = usePlace.getState()
    showSource(sourceId)
    showPassage({ text: quote, words: [quote] })
  }
}
