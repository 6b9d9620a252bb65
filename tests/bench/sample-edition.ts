import { loadResolvedEdition } from '../../src-main/api/resolved-edition'
import { storeDepsOf } from '../../src-main/api/store-deps'
import { silentLog } from '../../src-main/log/logger'
import { createProject } from '../../src-main/store/create-project'
import { createEdition, findEditionOfYear } from '../../src-main/store/edition'
import { closeProject, openProject } from '../../src-main/store/open'
import { addSection } from '../../src-main/store/section'
import { saveBody } from '../../src-main/store/section-body'
import { StoredDocument } from '../../src-shared/document/schema'
import { ok } from '../../src-shared/failure/result'
import { must } from '../support/session/must'

const deps = storeDepsOf({ log: silentLog, author: () => 'bench' })

/** An edition of a project with everything looked up, as the export job gets it. */
export const loadSampleEdition = (path: string, year: number) => {
  const store = must(openProject(path, deps))
  const edition = findEditionOfYear(store.read, year)
  if (!edition) throw new Error(`The project has no edition of ${year}`)
  const loaded = must(loadResolvedEdition(store.read, edition.id))
  closeProject(store)
  return loaded
}

const bodyOf = (count: number): StoredDocument =>
  StoredDocument.parse({
    format: 1,
    root: {
      type: 'root',
      children: Array.from({ length: count }, (_, at) => ({
        type: 'paragraph',
        children: [
          { type: 'text', text: `第${at + 1}段：${'工厂里的灯一盏一盏亮起来，机器的声音比往年更轻。'.repeat(4)}` },
        ],
      })),
    },
  })

/** A project with a short section and one of `count` paragraphs, in this order. */
export const writeLongProject = (path: string, count: number): void => {
  const store = must(createProject(path, deps, { name: 'bench' }))
  must(
    store.write({ reason: 'bench' }, (db) => {
      const { id: editionId } = must(createEdition(db, { title: '长短两节', year: 2025, dataYear: 2024 }))
      for (const [title, paragraphs] of [
        ['长', count],
        ['短', 3],
      ] as const) {
        const section = must(addSection(db, { editionId, parentId: null, afterId: null, title }))
        must(saveBody(db, { sectionId: section.id, body: bodyOf(paragraphs), basedOn: section.revision }))
      }
      return ok(null)
    }),
  )
  closeProject(store)
}
