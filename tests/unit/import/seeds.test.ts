import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { inspectEdition, inspectSource } from '../../../src-main/import/inspect'
import { readDocumentFile } from '../../../src-main/import/read/read-document'

// Real documents and their hand-made readings lie beside the repository where it is developed, never in it.
const shared = join(import.meta.dirname, '../../../../shared')
const seeds = join(shared, 'seeds')
const isPresent = existsSync(seeds) && existsSync(join(shared, 'score')) && existsSync(join(shared, 'gold'))

describe.skipIf(!isPresent)('the real documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'niankan-seeds-'))
  const files = new Map<string, { original: string; output: string; cpuMs: number }>()
  const score = (script: string, ...more: string[]): string =>
    execFileSync(process.execPath, [join(shared, 'score', script), ...more], { encoding: 'utf8' })
  const outputOf = (name: string): string => files.get(name)?.output ?? ''

  beforeAll(async () => {
    for (const file of readdirSync(seeds).filter((name) => name.endsWith('.txt'))) {
      const name = file.slice(0, 3)
      const read = await readDocumentFile(join(seeds, file), () => undefined)
      if (!read.ok) throw new Error(read.error.code)
      const { document } = read.value
      const before = process.cpuUsage()
      const isEdition = name === '000' || name === '001'
      const printed = isEdition ? inspectEdition(document, { ranges: true }) : inspectSource(document, { ranges: true })
      const used = process.cpuUsage(before)
      const output = join(folder, `${name}.json`)
      writeFileSync(output, JSON.stringify(printed))
      files.set(name, { original: join(seeds, file), output, cpuMs: (used.user + used.system) / 1000 })
    }
  })

  it.each(['000', '001', '002', '003'])('%s is accounted for to the last character, in under a second', (name) => {
    const { original = '', output = '', cpuMs = Number.NaN } = files.get(name) ?? {}
    const report = JSON.parse(score('coverage.mjs', output, original))
    expect(report).toMatchObject({ missing: 0, twice: 0, outside: 0, withoutRanges: 0 })
    expect(cpuMs).toBeLessThan(1000)
  })

  it('the 2020 edition is read as a careful reader reads it', () => {
    const report = JSON.parse(score('structure.mjs', outputOf('001'), join(shared, 'gold', 'edition-2020')))
    expect(report.sections.f1).toBeGreaterThanOrEqual(0.93)
    expect(report.sections.parentRight).toBeGreaterThanOrEqual(0.95)
    expect(report.paragraphEdges).toBeGreaterThanOrEqual(0.95)
    expect(report.cases.recall).toBeGreaterThanOrEqual(0.95)
    expect(report.cases.precision).toBeGreaterThanOrEqual(0.95)
    expect(report.captions.recall).toBeGreaterThanOrEqual(0.9)
    expect(report.runningHeadersLeft).toBe(0)
  })

  it.each([
    ['001', 'edition-2020.indicators.jsonl', ['--prose']],
    ['003', 'source-003.indicators.jsonl', []],
  ])('the quantities of %s are found', (name, gold, flags) => {
    const report = JSON.parse(score('indicators.mjs', outputOf(name), join(shared, 'gold', gold), ...flags))
    expect(report.values.recall).toBeGreaterThanOrEqual(0.92)
    expect(report.values.precision).toBeGreaterThanOrEqual(0.95)
    expect(report.ofMatched.unit).toBeGreaterThanOrEqual(0.98)
    expect(report.ofMatched.approx).toBeGreaterThanOrEqual(0.98)
  })
})
