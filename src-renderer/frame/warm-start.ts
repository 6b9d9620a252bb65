import { QueryClient } from '@tanstack/react-query'
import { findCall } from '../../src-shared/contract'
import type { OpenProject } from '../../src-shared/contract/project'
import { type Edition, newestFirst, type OutlineSection } from '../../src-shared/document/edition'
import { api } from '../api/client'
import { listForeseen, takeForeseen } from '../api/foreseen'
import { usePlace } from '../views/place/place'

/** Main's answers, kept until an event says they are stale: the network's habits (retry, refetch on focus) don't apply. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })

/** Puts the answers that came with the page where the views look for them, so that the first picture waits for none. */
export const primeCache = (client: QueryClient): void => {
  for (const asked of listForeseen()) {
    const { call, input } = asked
    // The editor keeps its sections itself.
    if (call === 'section.open') continue
    const answer = takeForeseen(asked)
    const output = answer?.ok ? findCall(call)?.output.safeParse(answer.value) : null
    if (output?.success) client.setQueryData([...call.split('.'), input], output.data)
  }
}

/** Leads the window to where it belongs before anything is drawn, as the views would do one after another. */
export const settlePlace = (client: QueryClient): void => {
  const project = client.getQueryData<OpenProject | null>(['project', 'current', {}])
  const editions = client.getQueryData<Edition[]>(['edition', 'list', {}]) ?? []
  if (!project || editions.length === 0) return
  const { enterProject, chooseEdition, openSection } = usePlace.getState()
  enterProject(project.id)
  const { editionId, sections, view } = usePlace.getState()
  const edition = editions.find(({ id }) => id === editionId) ?? newestFirst(editions)[0]
  if (!edition) return
  if (edition.id !== editionId) chooseEdition(edition.id)
  const outline = client.getQueryData<OutlineSection[]>(['section', 'outline', { editionId: edition.id }]) ?? []
  const [first] = outline
  if (view === 'draft' && first && !outline.some(({ id }) => id === sections[edition.id]))
    openSection(edition.id, first.id)
}

/** Tells main where the window stands, so that its next start can begin there. Returns its undo. */
export const registerPlaceMemory = (): (() => void) =>
  usePlace.subscribe((now, before) => {
    const sectionId = now.editionId ? now.sections[now.editionId] : undefined
    const wasThere = before.editionId === now.editionId && before.sections === now.sections
    if (!wasThere && now.editionId && sectionId) void api.project.rememberPlace({ editionId: now.editionId, sectionId })
  })
