import { isTellingName, type NameParts, nameKeyOf, partsOfKey, readName } from '../../src-shared/data/conflict-name'
import { IndicatorId } from '../../src-shared/data/ids'
import type { ReadDb } from './database'
import { jsonIn, textIn } from './row'

/** Which indicator a name is of. */
export interface IndicatorNames {
  /** By the whole key of a name or an alias. */
  readonly byKey: ReadonlyMap<string, IndicatorId>
  /** By the core of it, scope aside; only where one indicator alone has that core. */
  readonly byCore: ReadonlyMap<string, IndicatorId>
  /** Indicators that differ from another in their scope or in how they are written alone, with the core they share. */
  readonly siblings: ReadonlyMap<string, NameParts>
  readonly nameOf: (indicatorId: string) => string
}

/** Names and aliases of the indicators there are, by what two texts must agree in to mean the same one. */
export function readIndicatorNames(db: ReadDb): IndicatorNames {
  const byKey = new Map<string, IndicatorId>()
  const cores = new Map<string, Set<IndicatorId>>()
  const names = new Map<string, string>()
  for (const row of db.all('SELECT id, name, aliases FROM indicator WHERE removed_change IS NULL ORDER BY id')) {
    const id = IndicatorId.parse(row.id)
    const name = textIn(row, 'name')
    names.set(id, name)
    for (const key of nameKeysOf(name, jsonIn(row, 'aliases'))) {
      if (!byKey.has(key)) byKey.set(key, id)
      const { core } = partsOfKey(key)
      cores.set(core, (cores.get(core) ?? new Set()).add(id))
    }
  }
  const byCore = new Map(
    [...cores].flatMap(([core, [id, ...others]]) => (id && others.length === 0 ? [[core, id]] : [])),
  )
  const siblings = new Map(
    [...names].flatMap(([id, name]) => {
      const parts = readName(name)
      return (cores.get(parts.core)?.size ?? 0) > 1 && isTellingName(parts.core) ? [[id, parts] as const] : []
    }),
  )
  return { byKey, byCore, siblings, nameOf: (id) => names.get(id) ?? '' }
}

/** The indicator that bears the name of a key, its scope aside where that leaves no doubt. */
export const indicatorOfKey = ({ byKey, byCore }: IndicatorNames, key: string): IndicatorId | null =>
  byKey.get(key) ?? byCore.get(partsOfKey(key).core) ?? null

/** The keys of a name and its aliases. */
const nameKeysOf = (name: string, aliases: unknown): string[] => [
  ...new Set([name, ...(Array.isArray(aliases) ? aliases.map(String) : [])].map(nameKeyOf)),
]
