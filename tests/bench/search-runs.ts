import { storeDepsOf } from '../../src-main/api/store-deps'
import { silentLog } from '../../src-main/log/logger'
import type { ReadDb } from '../../src-main/store/database'
import { closeProject, openProject } from '../../src-main/store/open'
import { numberIn, textIn } from '../../src-main/store/row'
import { searchProject } from '../../src-main/store/search'
import { loadBody, saveBody } from '../../src-main/store/section-body'
import type { Store } from '../../src-main/store/store'
import { SectionId } from '../../src-shared/data/ids'
import { StoredDocument } from '../../src-shared/document/schema'
import { normalizeForSearch } from '../../src-shared/text/search-text'
import { must } from '../support/session/must'
import { chanceOf } from './report-words'

const QUERIES = 300
const SAVES = 20
const everything = { language: 'zh-CN' as const, filter: { editionId: null, year: null, sdg: null }, offset: 0 }

interface Paragraph {
  readonly id: number
  readonly text: string
  readonly normalized: string
}

/** What the section texts of a project are: every search row of them, straight from the table. */
const listParagraphs = (db: ReadDb): Paragraph[] =>
  db
    .all("SELECT id, text, normalized FROM search_row WHERE kind = 'section' AND is_name = 0")
    .map((row) => ({ id: numberIn(row, 'id'), text: textIn(row, 'text'), normalized: textIn(row, 'normalized') }))

/** Stretches of texts, 1 to 6 characters long, that aren't white space alone. */
function drawQueries(paragraphs: readonly Paragraph[]): string[] {
  const chance = chanceOf(11)
  const below = (limit: number): number => Math.floor(chance() * limit)
  const queries: string[] = []
  while (queries.length < QUERIES) {
    const characters = Array.from(paragraphs[below(paragraphs.length)]?.text ?? '')
    const length = 1 + below(6)
    const start = below(Math.max(1, characters.length - length))
    const query = characters.slice(start, start + length).join('')
    if (normalizeForSearch(query) !== '') queries.push(query)
  }
  return queries
}

/** All of a query's words in one text, by looking at every text. */
function scan(paragraphs: readonly Paragraph[], query: string): string {
  const words = query.split(/\s+/).map(normalizeForSearch)
  const found = paragraphs.filter(({ normalized }) => words.every((word) => normalized.includes(word)))
  return JSON.stringify(found.map(({ id }) => String(id)).toSorted())
}

const findAll = (db: ReadDb, query: string): string => {
  const groups = searchProject(db, { ...everything, query, kinds: ['section'], limit: Number.MAX_SAFE_INTEGER })
  const keys = groups.flatMap(({ hits }) => hits).filter(({ excerpt }) => excerpt !== null)
  return JSON.stringify(keys.map(({ key }) => key).toSorted())
}

function timed(act: () => unknown): number {
  const began = performance.now()
  act()
  return performance.now() - began
}

/** Measures on a project that may be changed. Times in milliseconds. */
export function measureSearch(path: string) {
  const store = must(openProject(path, storeDepsOf({ log: silentLog, author: () => 'bench' })))
  const db = store.read
  const paragraphs = listParagraphs(db)
  const queries = drawQueries(paragraphs)
  // What the dialog asks for: a few of every kind.
  const ask = (query: string) => searchProject(db, { ...everything, query, kinds: [], limit: 6 })
  const like = (query: string) =>
    db.get("SELECT count(*) AS count FROM search_row WHERE kind = 'section' AND normalized LIKE @like", {
      like: `%${normalizeForSearch(query)}%`,
    })
  for (const query of queries.slice(0, 50)) timed(() => [ask(query), like(query)])
  const ours: number[] = []
  const scans: number[] = []
  for (const query of queries) {
    ours.push(timed(() => ask(query)))
    scans.push(timed(() => like(query)))
  }
  const wrong = queries.filter((query) => findAll(db, query) !== scan(paragraphs, query))
  const { newText, saved } = measureNewText(store)
  closeProject(store)
  return { paragraphs: paragraphs.length, queries: QUERIES, wrong, ours, scans, newText, saved }
}

/** From the beginning of a save until its words are found. */
function measureNewText(store: Store) {
  const row = store.read.get('SELECT section_id FROM section_body ORDER BY length(body) LIMIT 1 OFFSET 100')
  const sectionId = SectionId.parse(row.section_id)
  const saved: number[] = []
  const newText: number[] = []
  for (let at = 0; at < SAVES; at += 1) {
    const words = `崭新的词${at}号`
    const { body, revision } = must(loadBody(store.read, sectionId))
    const added = { type: 'paragraph', children: [{ type: 'text', text: words }] }
    const next = StoredDocument.parse({ ...body, root: { ...body.root, children: [...body.root.children, added] } })
    const save = () =>
      must(store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId, body: next, basedOn: revision })))
    saved.push(timed(save))
    newText.push(
      timed(() => {
        const [group] = searchProject(store.read, { ...everything, query: words, kinds: [], limit: 6 })
        if (group?.count !== 1) throw new Error(`New text isn't found: ${words}`)
      }) + (saved.at(-1) ?? 0),
    )
  }
  return { newText, saved }
}
