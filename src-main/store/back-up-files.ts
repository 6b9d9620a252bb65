import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { reasonOf } from './file-header'

/** Why a backup was made, with the word that stands for it in the file's name, whatever the interface speaks. */
const words = { daily: '每日', publish: '出版', migration: '升级前', manual: '手动', replaced: '还原前' } as const
export type BackUpReason = keyof typeof words
export const backUpReasons: readonly BackUpReason[] = ['daily', 'publish', 'migration', 'manual', 'replaced']

export interface BackUpFile {
  readonly path: string
  /** ISO. */
  readonly at: string
  readonly reason: BackUpReason
  readonly bytes: number
}

const ENDING = '.niankan'
const nameOf = (path: string): string => basename(path, ENDING)

/** Where backups of a project may lie: beside it, and where that can't be written, in a folder of this person's. */
const foldersOf = (path: string, spareFolder: string | undefined): string[] => {
  const beside = join(dirname(path), `${nameOf(path)} 备份`)
  // Projects of one name in several folders keep apart.
  const mark = createHash('sha256').update(path).digest('hex').slice(0, 8)
  return spareFolder === undefined ? [beside] : [beside, join(spareFolder, `${nameOf(path)} ${mark}`)]
}

const two = (count: number): string => String(count).padStart(2, '0')
const stampOf = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`

const PATTERN = /(\d{4})-(\d\d)-(\d\d) (\d\d)\.(\d\d)\.(\d\d) (\S+)\.niankan$/

function parseName(file: string): Pick<BackUpFile, 'at' | 'reason'> | null {
  const match = PATTERN.exec(file)
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number)
  const reason = backUpReasons.find((known) => words[known] === match[7])
  if (!reason) return null
  return { at: new Date(year, month - 1, day, hour, minute, second).toISOString(), reason }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((file) => join(folder, file))
  } catch {
    // Ignored because where nothing can be listed there is no backup to be had.
    return []
  }
}

/** Newest first. */
export const listBackUps = (path: string, spareFolder?: string): BackUpFile[] =>
  foldersOf(path, spareFolder)
    .flatMap(filesIn)
    .flatMap((file) => {
      const parsed = parseName(basename(file))
      const facts = parsed && statSync(file, { throwIfNoEntry: false })
      return parsed && facts?.isFile() ? [{ path: file, ...parsed, bytes: facts.size }] : []
    })
    .sort((one, other) => other.at.localeCompare(one.at))

export interface NewBackUp {
  readonly reason: BackUpReason
  readonly at: Date
  readonly spareFolder?: string | undefined
}

/** A name that nothing stands under yet, in the first folder that can be written. */
export function placeForBackUp(
  path: string,
  { reason, at, spareFolder }: NewBackUp,
): Result<string, 'target-not-writable'> {
  const problems: string[] = []
  for (const folder of foldersOf(path, spareFolder)) {
    try {
      mkdirSync(folder, { recursive: true })
      accessSync(folder, constants.W_OK)
      return ok(freeName(folder, nameOf(path), reason, at))
    } catch (error) {
      problems.push(`${folder}: ${reasonOf(error)}`)
    }
  }
  return fail('target-not-writable', { path: foldersOf(path, undefined)[0] ?? path, reason: problems.join('; ') })
}

function freeName(folder: string, name: string, reason: BackUpReason, at: Date): string {
  for (let later = 0; ; later += 1000) {
    const file = join(folder, `${name} ${stampOf(new Date(at.getTime() + later))} ${words[reason]}${ENDING}`)
    if (!existsSync(file)) return file
  }
}

/** How many of a kind are kept. Daily ones thin out to one a week; by hand made ones go only by hand. */
const KEPT = { days: 7, weeks: 4, publish: 12, migration: 6, replaced: 6 } as const
/** All of a project's backups together may take this many times the newest one's size, the newest of each kind apart. */
const KEPT_SIZES = 20

/** The day by this machine's clock. */
export const dayOf = (at: string): string => stampOf(new Date(at)).slice(0, 10)
/** The Monday of its week. */
const weekOf = ({ at }: BackUpFile): string => {
  const date = new Date(at)
  date.setDate(date.getDate() - ((date.getDay() + 6) % 7))
  return stampOf(date).slice(0, 10)
}

/** The newest of each group, of so many groups. */
const newestOf = (files: readonly BackUpFile[], groupOf: (file: BackUpFile) => string, count: number): BackUpFile[] => {
  const newest = new Map<string, BackUpFile>()
  for (const file of files) if (!newest.has(groupOf(file))) newest.set(groupOf(file), file)
  return [...newest.values()].slice(0, count)
}

/** Which of a project's backups (newest first) have served their time. */
export function backUpsToDrop(files: readonly BackUpFile[]): BackUpFile[] {
  const of = (reason: BackUpReason): BackUpFile[] => files.filter((file) => file.reason === reason)
  const kept = new Set([
    ...newestOf(of('daily'), ({ at }) => dayOf(at), KEPT.days),
    ...newestOf(of('daily'), weekOf, KEPT.weeks),
    ...of('publish').slice(0, KEPT.publish),
    ...of('migration').slice(0, KEPT.migration),
    ...of('replaced').slice(0, KEPT.replaced),
    ...of('manual'),
  ])
  const lasting = new Set(backUpReasons.flatMap((reason) => of(reason).slice(0, 1)))
  const limitBytes = (files[0]?.bytes ?? 0) * KEPT_SIZES
  let bytes = 0
  return files.filter((file) => {
    if (!kept.has(file)) return true
    bytes += file.bytes
    return bytes > limitBytes && !lasting.has(file) && file.reason !== 'manual'
  })
}

/** Removes what has served its time, and what a crash left half made; answers how many backups went. */
export function dropOldBackUps(path: string, spareFolder?: string): number {
  for (const half of listHalfMade(path, spareFolder)) rmSync(half, { force: true })
  const old = backUpsToDrop(listBackUps(path, spareFolder))
  for (const { path: file } of old) for (const ending of ['', '-wal']) rmSync(file + ending, { force: true })
  return old.length
}

const HALF_MADE = /\.niankan\.new-[0-9a-f-]{36}(?:-journal)?$/
/** One that is younger may be another process's, at work. */
const HALF_MADE_MS = 60 * 60_000

const listHalfMade = (path: string, spareFolder: string | undefined): string[] =>
  foldersOf(path, spareFolder)
    .flatMap(filesIn)
    .filter((file) => HALF_MADE.test(file))
    .filter((file) => Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > HALF_MADE_MS)
