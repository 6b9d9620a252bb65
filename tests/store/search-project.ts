import { createEdition } from '../../src-main/store/edition'
import { searchProject } from '../../src-main/store/search'
import type { SearchInput } from '../../src-main/store/search-input'
import { addSection } from '../../src-main/store/section'
import { saveBody } from '../../src-main/store/section-body'
import type { Store } from '../../src-main/store/store'
import type { SearchHit } from '../../src-shared/contract/search'
import type { StoredDocument } from '../../src-shared/document/schema'
import { command, must, newProject } from './temp-project'

export const id = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`

/** An edition of one section with this body. */
export function prepared(body: StoredDocument, title = '绿色发展') {
  const store = newProject()
  const edition = command(store, (db) => createEdition(db, { title: '年报', year: 2022, dataYear: 2021 }))
  const section = command(store, (db) =>
    addSection(db, { editionId: edition.id, parentId: null, afterId: null, title }),
  )
  must(store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId: section.id, body, basedOn: 0 })))
  return { store, edition, section }
}

export const everything: Omit<SearchInput, 'query'> = {
  language: 'zh-CN',
  filter: { editionId: null, year: null, sdg: null },
  kinds: [],
  offset: 0,
  limit: 500,
}

export const findHits = (store: Store, query: string, input: Partial<SearchInput> = {}): SearchHit[] =>
  searchProject(store.read, { ...everything, ...input, query }).flatMap(({ hits }) => hits)

/** What is found of each kind, or how much. */
export const groupsOf = (store: Store, query: string, what: 'texts' | 'counts' = 'texts') =>
  searchProject(store.read, { ...everything, query }).map(({ kind, count, isMore, hits }) =>
    what === 'texts' ? [kind, hits.map(({ text }) => text)] : [kind, count, isMore],
  )
