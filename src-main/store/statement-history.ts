import type { Said } from '../../src-shared/contract/statement'
import { findNumber } from '../../src-shared/data/conflict-hedge'
import { nameKeyOf, partsOfKey } from '../../src-shared/data/conflict-name'
import { BlockId, type IndicatorId, SectionId, type SourceId } from '../../src-shared/data/ids'
import type { Observation } from '../../src-shared/data/observation'
import type { ReadDb } from './database'
import { indicatorOfKey, readIndicatorNames } from './indicator-names'
import { listLive } from './observation-row'
import { numberIn, textIn } from './row'
import { documentsIn } from './saying-document'
import { listStatementsNamed, type Statement } from './statement-row'
import { type IndicatorUse, listIndicatorUses } from './where-used'

/** What every document says of an indicator, the earliest document first, then by period and place. */
export function listSaid(db: ReadDb, indicatorId: IndicatorId): Said[] {
  const found = listStatementsNamed(db, namesSpeakingOf(db, indicatorId))
  const known = new Set(found.map(({ sourceId, quote, valueText }) => sentenceOf(sourceId, quote, valueText)))
  const documentOf = documentsIn(db)
  const recorded = listLive(db, indicatorId).filter(
    ({ sourceId, quote, value }) => !known.has(sentenceOf(sourceId, quote, value)),
  )
  return [
    ...found.map(toFound),
    ...recorded.map((one) => toRecorded(one, documentOf(one))),
    ...listShown(db, indicatorId),
  ].toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)))
}

const sentenceOf = (sourceId: SourceId | null, quote: string, value: string): string => `${sourceId} ${value} ${quote}`

const orderOf = ({ document, period }: Said): string =>
  `${document.published ?? document.year ?? '9999'} ${period ?? ''}`

/** The names under which documents speak of it: its own, and those that differ from one by a scope alone. */
function namesSpeakingOf(db: ReadDb, indicatorId: IndicatorId): string[] {
  const names = readIndicatorNames(db)
  return db
    .all('SELECT DISTINCT name FROM statement')
    .map((row) => textIn(row, 'name'))
    .filter((name) => indicatorOfKey(names, nameKeyOf(name)) === indicatorId)
}

const toFound = (said: Statement): Said => ({
  id: `${said.sourceId} ${said.position}`,
  kind: 'found',
  document: said.document,
  shownAt: null,
  name: said.name,
  subject: said.subject,
  period: said.period,
  changeBasis: said.changeBasis,
  scope: said.scope || partsOfKey(said.nameKey).scope.join('、'),
  value: said.valueText,
  unit: said.unit,
  qualifier: said.qualifier,
  quote: said.quote,
  mark: findNumber(said.quote, said.valueText),
  confidence: said.confidence,
  verdict: said.verdict,
  isAccepted: said.isAccepted,
})

const toRecorded = (said: Observation, document: Said['document']): Said => ({
  id: said.id,
  kind: 'recorded',
  document,
  shownAt: null,
  name: '',
  subject: said.subject,
  period: said.period,
  changeBasis: said.changeBasis,
  scope: said.scope,
  value: said.value,
  unit: said.unit,
  qualifier: said.qualifier,
  quote: said.quote,
  mark: findNumber(said.quote, said.value),
  confidence: null,
  verdict: '',
  isAccepted: true,
})

/** Live numbers in the text of editions; what an edition was imported with stands in its document already. */
function listShown(db: ReadDb, indicatorId: IndicatorId): Said[] {
  const years = new Map(
    db.all('SELECT id, year FROM edition').map((row) => [textIn(row, 'id'), numberIn(row, 'year')] as const),
  )
  return listIndicatorUses(db, indicatorId)
    .filter(({ through, passage, text }) => through === '' && passage.includes(text))
    .map((use, at) => toShown(use, years.get(use.editionId) ?? null, at))
}

function toShown(use: IndicatorUse, year: number | null, at: number): Said {
  const start = use.passage.indexOf(use.text)
  return {
    id: `${use.blockId} ${at}`,
    kind: 'shown',
    document: { sourceId: null, editionId: use.editionId, title: use.edition, year, published: null },
    shownAt: { sectionId: use.sectionId, blockId: BlockId.parse(use.blockId) },
    ...{ name: '', subject: '', period: null, changeBasis: '', scope: '', value: use.text, unit: '', qualifier: '' },
    quote: use.passage,
    mark: { start, end: start + use.text.length },
    confidence: null,
    verdict: '',
    isAccepted: true,
  }
}

/** The section of the edition made of a source that holds a sentence of it. */
export function findSectionSaying(db: ReadDb, sourceId: SourceId, quote: string): SectionId | null {
  const spaceless = (text: string) => text.replace(/\s+/g, '')
  const wanted = spaceless(quote)
  const rows = db.all(
    `SELECT search_row.owner_id, search_row.text FROM source
     JOIN section ON section.edition_id = source.edition_id AND section.removed_change IS NULL
     JOIN search_row ON search_row.owner_id = section.id AND search_row.owner_kind = 'body'
     WHERE source.id = @sourceId ORDER BY section.position, search_row.position`,
    { sourceId },
  )
  const row = rows.find((one) => spaceless(textIn(one, 'text')).includes(wanted))
  return row ? SectionId.parse(row.owner_id) : null
}
