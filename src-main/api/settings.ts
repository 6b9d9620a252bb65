import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { Preferences } from '../../src-shared/contract/app'
import { EditionId, SectionId } from '../../src-shared/data/ids'
import type { Log } from '../log/logger'

/** Where a project's window stood last. */
const Place = z.object({ editionId: EditionId, sectionId: SectionId })
export type Place = z.output<typeof Place>

const Stored = z.object({
  preferences: Preferences.partial(),
  recent: z.array(z.object({ path: z.string(), name: z.string(), place: Place.nullable().default(null) })),
})
type Stored = z.output<typeof Stored>

/** What is remembered of the person and the machine, in one JSON file of the user-data folder. */
export interface Settings {
  readonly preferences: () => z.output<typeof Preferences>
  readonly savePreferences: (change: Partial<z.output<typeof Preferences>>) => z.output<typeof Preferences>
  readonly recent: () => readonly { path: string; name: string }[]
  readonly remember: (path: string, name: string) => void
  readonly placeIn: (path: string) => Place | null
  readonly rememberPlace: (path: string, place: Place) => void
}

const KEPT_RECENT = 12
const defaults: z.output<typeof Preferences> = { locale: 'zh-CN', theme: 'system', author: '' }

const readStored = (file: string, log: Log): Stored => {
  const empty: Stored = { preferences: {}, recent: [] }
  if (!existsSync(file)) return empty
  try {
    return Stored.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    // A damaged settings file costs preferences, never a start; the old one stays beside it to be looked at.
    renameSync(file, `${file}.damaged`)
    log.warn('settings-damaged', { error: String(error).slice(0, 200) })
    return empty
  }
}

const placeIn = ({ recent }: Stored, path: string): Place | null =>
  recent.find((entry) => entry.path === path)?.place ?? null

/** Opens the settings of `userData`, making the folder where it is missing. */
export const openSettings = (userData: string, log: Log): Settings => {
  mkdirSync(userData, { recursive: true })
  const file = join(userData, 'settings.json')
  let stored = readStored(file, log)
  // Other windows write the file, too: what they said since is read again, so that it isn't taken back.
  const save = (change: (now: Stored) => Stored) => {
    stored = change(readStored(file, log))
    const fresh = `${file}.${process.pid}.new`
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(fresh, JSON.stringify(stored, null, 2))
    renameSync(fresh, file)
  }
  const preferences = (): z.output<typeof Preferences> => Preferences.parse({ ...defaults, ...stored.preferences })
  return {
    preferences,
    savePreferences: (change) => {
      save((now) => ({ ...now, preferences: { ...now.preferences, ...change } }))
      return preferences()
    },
    recent: () => stored.recent,
    remember: (path, name) => {
      save((now) => {
        const others = now.recent.filter((entry) => entry.path !== path)
        const entry = { path, name: name || basename(path), place: placeIn(now, path) }
        return { ...now, recent: [entry, ...others].slice(0, KEPT_RECENT) }
      })
    },
    placeIn: (path) => placeIn(stored, path),
    rememberPlace: (path, place) =>
      save((now) => ({
        ...now,
        recent: now.recent.map((entry) => (entry.path === path ? { ...entry, place } : entry)),
      })),
  }
}
