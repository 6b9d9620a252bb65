import { createClient } from '../../src-shared/contract/create-client'
import type { Foreseen } from '../../src-shared/contract/foreseen'
import type { WireAnswer, WireCall } from '../../src-shared/contract/wire'
import { newestFirst } from '../../src-shared/document/edition'
import type { SessionContext } from './context'

/**
 * Makes the calls that a window makes as it starts, while it is only on its way: what it shows first, up to the section
 * that it stood in last. A wrong guess costs nothing: the window asks for what it lacks.
 */
export const foresee = async (
  { store, settings }: SessionContext,
  handle: (call: WireCall) => Promise<WireAnswer>,
): Promise<readonly Foreseen[]> => {
  const foreseen: Foreseen[] = []
  const api = createClient(async (call) => {
    const answer = await handle(call)
    foreseen.push({ ...call, answer })
    return answer
  })
  await api.app.describe({})
  await api.dialog.pending({})
  await api.project.current({})
  if (!store) return foreseen
  await api.history.state({})
  await api.work.list({})
  const place = settings.placeIn(store.path)
  const editions = await api.edition.list({})
  const all = editions.ok ? editions.value : []
  const edition = all.find(({ id }) => id === place?.editionId) ?? newestFirst(all)[0]
  if (!edition) return foreseen
  const outline = await api.section.outline({ editionId: edition.id })
  const sections = outline.ok ? outline.value : []
  const section = sections.find(({ id }) => id === place?.sectionId) ?? sections[0]
  if (section) await api.section.open({ sectionId: section.id })
  return foreseen
}
