import { checkFormula, readFormula } from '../../src-shared/data/dependencies'
import { IndicatorId } from '../../src-shared/data/ids'
import { type Indicator, type IndicatorDraft, MOST_ALIASES } from '../../src-shared/data/indicator'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { addBinItem } from './bin-item'
import type { ReadDb, SqlInput, WriteDb } from './database'
import { type Given, withGiven } from './given'
import { findIndicator, toIndicator } from './indicator-row'
import { refreshIndicator, refreshSearchOfIndicator } from './search-refresh'

/** By exact name or alias, in either language. */
export function findIndicatorNamed(db: ReadDb, name: string): Indicator | null {
  const row = db.find(
    `SELECT * FROM indicator
     WHERE removed_change IS NULL AND (name = @name OR name_en = @name
       OR EXISTS (SELECT 1 FROM json_each(aliases) WHERE json_each.value = @name))
     ORDER BY name <> @name, name_en <> @name LIMIT 1`,
    { name },
  )
  return row && toIndicator(row)
}

const formulaIn = (db: ReadDb) => (id: IndicatorId) => findIndicator(db, id)?.formula ?? null

/** Whether a formula can be read and its indicators are there. Whoever takes one from outside asks first. */
export const checkNewFormula = (db: ReadDb, formula = ''): Result<unknown, 'formula-unreadable' | 'not-found'> =>
  readFormula(formula, formulaIn(db))

/** Whether that indicator may have the formula: it can be read and doesn't lead back to the indicator. */
export const checkFormulaOf = (
  db: ReadDb,
  indicatorId: IndicatorId,
  formula = '',
): Result<unknown, 'formula-unreadable' | 'formula-cycle' | 'not-found'> =>
  checkFormula(indicatorId, formula, formulaIn(db))

/** No two indicators have one name; what isn't said starts empty. */
export function createIndicator(db: WriteDb, draft: IndicatorDraft): Result<Indicator, 'already-exists'> {
  const { name, unit } = draft
  const indicator = withGiven<Indicator>({ ...unsaid, name, unit, id: IndicatorId.parse(db.newId()) }, draft)
  if (isNameTaken(db, indicator)) return fail('already-exists', { name: indicator.name })
  const columns = COLUMNS.map(([column]) => column).join(', ')
  db.run(`INSERT INTO indicator (${columns}, created_change, removed_change) VALUES (${PARAMETERS}, @change, NULL)`, {
    ...toInput(indicator),
    change: db.change.sequence,
  })
  refreshIndicator(db, indicator.id)
  return ok(indicator)
}

export function saveIndicator(
  db: WriteDb,
  { indicatorId, facts }: { readonly indicatorId: IndicatorId; readonly facts: Given<IndicatorDraft> },
): Result<Indicator, 'not-found' | 'already-exists'> {
  const before = findIndicator(db, indicatorId)
  if (!before) return fail('not-found', { indicatorId })
  const indicator = withGiven<Indicator>(before, { ...facts, id: indicatorId })
  if (isNameTaken(db, indicator)) return fail('already-exists', { name: indicator.name })
  const columns = COLUMNS.map(([column]) => column).join(', ')
  db.runOne(`UPDATE indicator SET (${columns}) = (${PARAMETERS}) WHERE id = @id`, toInput(indicator))
  refreshIndicator(db, indicatorId)
  refreshSearchOfIndicator(db, indicatorId)
  return ok(indicator)
}

/**
 * Remembers the words by which a source names an indicator. Words that are another's are left to it, and of more than
 * there is room for the oldest are forgotten. Whether there was anything to learn.
 */
export function learnAlias(db: WriteDb, indicatorId: IndicatorId, words: string): boolean {
  const indicator = findIndicator(db, indicatorId)
  const alias = words.trim()
  if (!indicator || alias === '' || findIndicatorNamed(db, alias)) return false
  const aliases = [...indicator.aliases, alias].slice(-MOST_ALIASES)
  return saveIndicator(db, { indicatorId, facts: { aliases } }).ok
}

/** To the bin; its observations stay as they are and come back with it. */
export function removeIndicator(db: WriteDb, indicatorId: IndicatorId): Result<object, 'not-found'> {
  const indicator = findIndicator(db, indicatorId)
  if (!indicator) return fail('not-found', { indicatorId })
  db.runOne('UPDATE indicator SET removed_change = @change WHERE id = @indicatorId', {
    indicatorId,
    change: db.change.sequence,
  })
  addBinItem(db, { kind: 'indicator', recordId: indicatorId, title: indicator.name })
  refreshSearchOfIndicator(db, indicatorId)
  return ok({})
}

/** Whether another indicator that isn't in the bin has this name. */
export const isNameTaken = (db: ReadDb, { id, name }: Pick<Indicator, 'id' | 'name'>): boolean =>
  db.find('SELECT 1 FROM indicator WHERE name = @name AND id <> @id AND removed_change IS NULL', { id, name }) !== null

const unsaid: Omit<Indicator, 'id' | 'name' | 'unit'> = {
  nameEn: '',
  unitEn: '',
  definition: '',
  scopeNote: '',
  topic: '',
  nature: 'flow',
  measure: 'level',
  decimals: null,
  riseIsGood: null,
  computableAt: [],
  aliases: [],
  responsible: '',
  sdgs: [],
  tags: [],
  formula: '',
}

const COLUMNS: readonly (readonly [string, keyof Indicator])[] = [
  ['id', 'id'],
  ['name', 'name'],
  ['name_en', 'nameEn'],
  ['unit', 'unit'],
  ['unit_en', 'unitEn'],
  ['definition', 'definition'],
  ['scope_note', 'scopeNote'],
  ['topic', 'topic'],
  ['nature', 'nature'],
  ['measure', 'measure'],
  ['decimals', 'decimals'],
  ['rise_is_good', 'riseIsGood'],
  ['computable_at', 'computableAt'],
  ['aliases', 'aliases'],
  ['responsible', 'responsible'],
  ['sdgs', 'sdgs'],
  ['tags', 'tags'],
  ['formula', 'formula'],
]
const PARAMETERS = COLUMNS.map(([, fact]) => `@${fact}`).join(', ')

const toInput = (indicator: Indicator): SqlInput => ({
  ...indicator,
  riseIsGood: indicator.riseIsGood === null ? null : Number(indicator.riseIsGood),
  computableAt: JSON.stringify(indicator.computableAt),
  aliases: JSON.stringify(indicator.aliases),
  sdgs: JSON.stringify(indicator.sdgs),
  tags: JSON.stringify(indicator.tags),
})
