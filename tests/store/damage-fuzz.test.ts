import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeSample } from '../../src-main/api/sample'
import { verifyProject } from '../../src-main/store/back-up'
import type { ReadDb } from '../../src-main/store/database'
import { openProject } from '../../src-main/store/open'
import { recoverProject } from '../../src-main/store/recovery/recover'
import type { RecoveryReport } from '../../src-main/store/recovery/report'
import { must, stillDeps, tempFolder } from './temp-project'

/** More of them in a long run: `NIANKAN_FUZZ_ROUNDS=2000`. */
const ROUNDS = Number(process.env.NIANKAN_FUZZ_ROUNDS ?? 20)
const PAGE = 4096

/** The same numbers in every run, whatever order the rounds come in. */
const chanceOf = (round: number): (() => number) => {
  let state = (round + 1) * 2_654_435_761
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0
    return state / 0x1_0000_0000
  }
}

/** One way in which a file comes to harm, and what it did. */
function damage(bytes: Buffer, round: number): Buffer {
  const chance = chanceOf(round)
  const upTo = (count: number): number => Math.floor(chance() * count)
  const pages = bytes.length / PAGE
  switch (round % 4) {
    case 0:
      for (let flips = 0; flips < 1 + upTo(12); flips += 1) {
        const at = upTo(bytes.length)
        bytes[at] = (bytes[at] ?? 0) ^ (1 << upTo(8))
      }
      return bytes
    case 1: {
      const at = upTo(bytes.length)
      return bytes.fill(upTo(256), at, at + 1 + upTo(900))
    }
    case 2: {
      const at = upTo(pages) * PAGE
      return bytes.fill(0, at, at + PAGE * (1 + upTo(3)))
    }
    default:
      return bytes.subarray(0, PAGE + upTo(bytes.length - PAGE))
  }
}

/** What a person would miss, by id. */
const holdingsOf = (read: ReadDb): Map<string, string> =>
  new Map(
    read
      .all(
        `SELECT section_id AS id, 'section' AS kind, body AS content FROM section_body
         UNION ALL SELECT id, 'observation', period || value || unit FROM observation`,
      )
      .map((row) => [`${String(row.kind)} ${String(row.id)}`, String(row.content)]),
  )

let sound = ''
let holdings = new Map<string, string>()
const openFailures = ['file-damaged', 'file-not-a-project', 'file-from-newer-version', 'migration-failed']

beforeAll(() => {
  sound = join(mkdtempSync(join(tmpdir(), 'niankan-fuzz-')), 'sound.niankan')
  must(writeSample(sound, stillDeps(), join(import.meta.dirname, '../../resources')))
  const store = must(openProject(sound, stillDeps()))
  holdings = holdingsOf(store.read)
  store.close()
})
afterAll(() => rmSync(dirname(sound), { recursive: true, force: true }))

/** What is missing or otherwise in the recovered file, and isn't said to be. */
function findUntold(found: ReadonlyMap<string, string>, report: RecoveryReport): string[] {
  const missing = [...holdings].filter(([key, content]) => found.get(key) !== content).map(([key]) => key)
  const troubled = new Set(report.tables.map(({ table }) => table))
  return missing.filter((key) =>
    key.startsWith('section') ? report.sections.length === 0 && !troubled.has('section') : !troubled.has('observation'),
  )
}

it.for(Array.from({ length: ROUNDS }, (_none, round) => round))(
  'damage %i: the project opens, or what can still be read is recovered and what is missing is named',
  { timeout: 60_000 },
  (round) => {
    const path = join(tempFolder(), 'damaged.niankan')
    writeFileSync(path, damage(readFileSync(sound), round))
    const before = readFileSync(path)
    const opened = openProject(path, stillDeps())
    if (opened.ok) opened.value.close()
    else {
      expect(openFailures).toContain(opened.error.code)
      expect(readFileSync(path).equals(before)).toBe(true)
    }

    const damaged = readFileSync(path)
    const target = join(dirname(path), 'recovered.niankan')
    const recovered = recoverProject({ path, backUps: [], target }, stillDeps())
    expect(readFileSync(path).equals(damaged)).toBe(true)
    if (!recovered.ok) {
      expect([recovered.error.code, opened.ok]).toEqual(['nothing-readable', false])
      expect(readdirSync(dirname(path))).toEqual(['damaged.niankan'])
      return
    }
    const again = must(openProject(target, stillDeps()))
    expect(verifyProject(again)).toEqual([])
    expect(findUntold(holdingsOf(again.read), recovered.value)).toEqual([])
    again.close()
  },
)
