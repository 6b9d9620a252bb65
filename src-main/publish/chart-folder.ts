import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type ChartOrder, type ChartShelf, createChartShelf } from './chart-shelf'

const DAY_MS = 24 * 60 * 60 * 1000
const KEPT_DAYS = 60
const KEPT_FILES = 1000

export interface ChartFolder {
  readonly folder: string
  /** Names the state of the code that draws: what another state has drawn isn't found. */
  readonly drawingCode: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * A shelf in a folder, for all processes and for the next start: drawing six charts from cold takes longer than laying out
 * the book. An entry that is damaged isn't there, and a folder that can't be written keeps nothing.
 */
export const chartFolder = ({ folder, drawingCode, now }: ChartFolder): ChartShelf => {
  const near = createChartShelf()
  let isSwept = false
  const fileOf = (order: ChartOrder): string => path.join(folder, sha256(JSON.stringify([drawingCode, order])))
  return {
    find: (order) => {
      const known = near.find(order)
      if (known !== null) return known
      const svg = readEntry(fileOf(order), now())
      if (svg !== null) near.put(order, svg)
      return svg
    },
    put: (order, svg) => {
      near.put(order, svg)
      try {
        mkdirSync(folder, { recursive: true })
        writeEntry(fileOf(order), svg)
        if (!isSwept) sweep(folder, now())
        isSwept = true
      } catch {
        // Ignored because nothing is lost: the chart is drawn again next time.
      }
    },
  }
}

const readEntry = (file: string, now: number): string | null => {
  try {
    const [sum, svg] = splitEntry(readFileSync(file, 'utf8'))
    if (sum !== sha256(svg)) return null
    // The oldest go first, and what is still asked for isn't old.
    if (now - statSync(file).mtimeMs > DAY_MS) utimesSync(file, now / 1000, now / 1000)
    return svg
  } catch {
    // Ignored because an entry that can't be read is one that isn't there.
    return null
  }
}

const splitEntry = (entry: string): readonly [sum: string, svg: string] => {
  const end = entry.indexOf('\n')
  return [entry.slice(0, Math.max(end, 0)), entry.slice(end + 1)]
}

/** Under its name it is whole. */
const writeEntry = (file: string, svg: string): void => {
  const growing = `${file}.${randomUUID()}`
  try {
    writeFileSync(growing, `${sha256(svg)}\n${svg}`, { flag: 'wx' })
    renameSync(growing, file)
  } catch (error) {
    rmSync(growing, { force: true })
    throw error
  }
}

/** Removes what nobody asked for in a long time, and the oldest of too many; files cut short by a crash are among them. */
const sweep = (folder: string, now: number): void => {
  const files = readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name)
    const status = statSync(file, { throwIfNoEntry: false })
    return status ? [{ file, at: status.mtimeMs }] : []
  })
  const newestFirst = files.toSorted((one, other) => other.at - one.at)
  const old = newestFirst.filter(({ at }, rank) => rank >= KEPT_FILES || now - at > KEPT_DAYS * DAY_MS)
  for (const { file } of old) rmSync(file, { force: true })
}
