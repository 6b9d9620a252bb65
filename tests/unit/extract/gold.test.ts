import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ExtractedIndicator } from '../../../src-main/extract/indicator'
import { editionIndicators, sourceIndicators } from '../../../src-main/import/stated-indicators'
import { structureEdition } from '../../../src-main/import/structure-edition'
import { structureSource } from '../../../src-main/import/structure-source'
import { type GoldStatement, type Judged, judgeAll, ratioOf } from './judge'

// Real documents and their hand-made readings lie beside the repository where it is developed, never in it.
const shared = join(import.meta.dirname, '../../../../shared')
const documents = [
  { seed: '001_', gold: 'edition-2020.indicators.jsonl', as: 'edition' },
  { seed: '003_', gold: 'source-003.indicators.jsonl', as: 'source' },
] as const
const isPresent =
  documents.every(({ gold }) => existsSync(join(shared, 'gold', gold))) && existsSync(join(shared, 'seeds'))

const readSeed = (seed: string): string => {
  const name = readdirSync(join(shared, 'seeds')).find((file) => file.startsWith(seed)) ?? ''
  return readFileSync(join(shared, 'seeds', name), 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
}
const readGold = (file: string): GoldStatement[] =>
  readFileSync(join(shared, 'gold', file), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as GoldStatement)
const statementsOf = (text: string, as: 'edition' | 'source'): ExtractedIndicator[] =>
  as === 'edition' ? editionIndicators(structureEdition(text)) : sourceIndicators(structureSource(text))

describe.skipIf(!isPresent)('the statements of real documents', () => {
  const judged = new Map<string, Judged[]>()

  beforeAll(() => {
    for (const { seed, gold, as } of documents)
      judged.set(seed, judgeAll(statementsOf(readSeed(seed), as), readGold(gold)))
  })

  it('are right 95 times in a hundred where the confidence is 0.9 or more', () => {
    const sure = [...judged.values()].flat().filter(({ found }) => found.confidence >= 0.9)
    expect(sure.length).toBeGreaterThan(25)
    expect(ratioOf(sure, ({ isRight }) => isRight)).toBeGreaterThanOrEqual(0.95)
  })

  it('are right more often where the confidence is higher', () => {
    const all = [...judged.values()].flat()
    const share = (from: number, to: number): number =>
      ratioOf(
        all.filter(({ found }) => found.confidence >= from && found.confidence < to),
        ({ isRight }) => isRight,
      )
    expect(share(0.8, 0.9)).toBeGreaterThan(share(0.4, 0.8))
    expect(share(0.4, 0.8)).toBeGreaterThan(share(0, 0.4))
  })

  it.each(documents.map(({ seed }) => seed))('of %s have their names, periods and changes', (seed) => {
    const core = (judged.get(seed) ?? []).filter(({ gold }) => gold !== null)
    expect(ratioOf(core, ({ has }) => has.name)).toBeGreaterThanOrEqual(0.82)
    expect(ratioOf(core, ({ has }) => has.period)).toBeGreaterThanOrEqual(0.9)
    expect(ratioOf(core, ({ has }) => has.change)).toBeGreaterThanOrEqual(0.93)
    expect(ratioOf(core, ({ has }) => has.unit && has.hedge)).toBeGreaterThanOrEqual(0.97)
  })
})
