import { z } from 'zod'
import { create } from 'zustand'
import { EditionId, type ReviewId, SectionId, type SourceId } from '../../../src-shared/data/ids'
import type { Places } from '../../../src-shared/document/proposal/proposal'
import { readMemory, writeMemory } from '../../parts/memory'

export const viewNames = ['draft', 'data', 'prior', 'sources', 'cases', 'publish', 'bin'] as const
export type ViewName = (typeof viewNames)[number]

/** Where in the project the window stands. */
const Place = z.object({
  projectId: z.string().nullable(),
  view: z.enum(viewNames),
  editionId: EditionId.nullable(),
  /** The section last open in each edition. */
  sections: z.record(z.string(), SectionId),
})
type Place = z.output<typeof Place>

/** Where in the text of a source's original something stands. */
export interface OriginalPlaces {
  readonly sourceId: SourceId
  readonly places: Places
  /** What is meant within it, such as a number. */
  readonly focus: Places
}

/** Words that a search found in a text, to be brought into sight wherever that text is shown; or a place in an original. */
export interface Passage {
  readonly text: string
  readonly words: readonly string[]
  readonly at?: OriginalPlaces
}

interface PlaceStore extends Place {
  /** The block a jump leads to; taken away by whoever has shown it. */
  readonly blockId: string | null
  /** Records that other views are asked to show. */
  readonly indicatorId: string | null
  readonly sourceId: string | null
  /** A document that is looked through before it is imported; it stands in the place of a source. */
  readonly reviewId: ReviewId | null
  readonly priorSectionId: SectionId | null
  /** The observation whose cell is to be shown; taken away by whoever has shown it. */
  readonly observationId: string | null
  /** Whether the data view shows what contradicts itself, in the place of an indicator. */
  readonly areConflictsShown: boolean
  readonly passage: Passage | null
  readonly enterProject: (projectId: string) => void
  readonly go: (view: ViewName) => void
  readonly chooseEdition: (editionId: EditionId | null) => void
  readonly openSection: (editionId: EditionId, sectionId: SectionId, blockId?: string) => void
  readonly showIndicator: (indicatorId: string | null) => void
  readonly showConflicts: () => void
  readonly showSource: (sourceId: string | null) => void
  readonly showReview: (reviewId: ReviewId | null) => void
  readonly showPrior: (sectionId: SectionId) => void
  readonly blockShown: () => void
  readonly showObservation: (indicatorId: string | null, observationId: string) => void
  readonly observationShown: () => void
  readonly showPassage: (passage: Passage) => void
  readonly passageShown: () => void
}

const isPlace = (value: unknown): value is Place => Place.safeParse(value).success
const nowhere: Place = { projectId: null, view: 'draft', editionId: null, sections: {} }

/** The last place of the last project, read at start so that its section can be asked for before anything is drawn. */
export const usePlace = create<PlaceStore>()((set) => ({
  ...(readMemory('place', isPlace) ?? nowhere),
  blockId: null,
  indicatorId: null,
  sourceId: null,
  reviewId: null,
  priorSectionId: null,
  observationId: null,
  areConflictsShown: false,
  passage: null,
  enterProject: (projectId) =>
    set((place) =>
      place.projectId === projectId ? {} : { ...nowhere, projectId, indicatorId: null, sourceId: null, reviewId: null },
    ),
  go: (view) => set({ view }),
  chooseEdition: (editionId) => set({ editionId }),
  openSection: (editionId, sectionId, blockId) =>
    set((place) => ({
      view: 'draft',
      editionId,
      sections: { ...place.sections, [editionId]: sectionId },
      blockId: blockId ?? null,
    })),
  showIndicator: (indicatorId) => set({ view: 'data', indicatorId, areConflictsShown: false }),
  showConflicts: () => set({ view: 'data', areConflictsShown: true }),
  showSource: (sourceId) => set({ view: 'sources', sourceId, reviewId: null }),
  showReview: (reviewId) => set({ view: 'sources', sourceId: null, reviewId }),
  showPrior: (priorSectionId) => set({ view: 'prior', priorSectionId }),
  blockShown: () => set({ blockId: null }),
  showObservation: (indicatorId, observationId) =>
    set({ view: 'data', indicatorId, observationId, areConflictsShown: false }),
  observationShown: () => set({ observationId: null }),
  showPassage: (passage) => set({ passage }),
  passageShown: () => set({ passage: null }),
}))

usePlace.subscribe(({ projectId, view, editionId, sections }) =>
  writeMemory('place', { projectId, view, editionId, sections }),
)

/** The section open in the edition at hand. */
export const useSectionId = (): SectionId | null =>
  usePlace(({ editionId, sections }) => (editionId ? (sections[editionId] ?? null) : null))
