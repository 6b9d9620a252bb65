import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { IndicatorDraft } from '../../../src-shared/data/indicator'
import { DecimalText, PriceBasis, Qualifier } from '../../../src-shared/data/observation'
import { Period } from '../../../src-shared/data/period'
import { EditionFacts, SectionNumbering } from '../../../src-shared/document/edition'

const Values = z.record(Period, DecimalText)

/** An indicator of the sample with its history. */
const SampleIndicator = IndicatorDraft.extend({
  levels: Values,
  changes: z.array(z.object({ basis: z.string(), price: PriceBasis, values: Values })),
  /** By year, where a published value wasn't exact. */
  qualifiers: z.record(z.string(), Qualifier).default({}),
  source: z.string(),
})
export type SampleIndicator = z.output<typeof SampleIndicator>

/** Running text with marks: see `sample-inline.ts`. */
const Marked = z.string()
const SampleSeries = z.object({
  of: Marked,
  mark: z.enum(['bar', 'line']),
  axis: z.enum(['left', 'right']).default('left'),
  name: z.string().default(''),
})
export const SampleBlock = z.union([
  Marked,
  z.object({ quote: Marked }),
  z.object({ list: z.array(Marked) }),
  z.object({ numbers: z.array(Marked) }),
  z.object({ table: z.object({ header: z.array(Marked), rows: z.array(z.array(Marked)) }) }),
  z.object({
    chart: z.object({
      caption: Marked,
      type: z.enum(['bar', 'line', 'combined']),
      source: z.string(),
      series: z.array(SampleSeries),
    }),
  }),
  z.object({
    case: z.object({ title: Marked, organization: z.string(), location: z.string(), story: z.array(Marked) }),
  }),
  z.object({
    kpi: z.object({
      title: Marked,
      tiles: z.array(
        z.object({ label: z.string(), value: Marked, change: Marked.optional(), note: z.string().default('') }),
      ),
    }),
  }),
])
export type SampleBlock = z.output<typeof SampleBlock>

export interface SampleSection {
  title: string
  kicker: string
  shortTitle: string
  numbering: z.output<typeof SectionNumbering>
  blocks: SampleBlock[]
  sections: SampleSection[]
}
const SampleSection: z.ZodType<SampleSection> = z.lazy(() =>
  z.object({
    title: z.string(),
    kicker: z.string().default(''),
    shortTitle: z.string().default(''),
    numbering: SectionNumbering.default('auto'),
    blocks: z.array(SampleBlock),
    sections: z.array(SampleSection).default([]),
  }),
) as z.ZodType<SampleSection>

const SampleEdition = z.object({
  facts: EditionFacts,
  basedOn: z.number().int().nullable().default(null),
  sections: z.array(SampleSection),
})
export type SampleEdition = z.output<typeof SampleEdition>

const YEARS = [2020, 2022, 2025]
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

export interface SampleFiles {
  readonly indicators: readonly SampleIndicator[]
  /** Oldest first. */
  readonly editions: readonly SampleEdition[]
}

/** Reads the sample's texts and figures. They ship with the app: a fault in them is a bug, and throws. */
export const readSampleFiles = (resources: string): SampleFiles => ({
  indicators: z.array(SampleIndicator).parse(readJson(join(resources, 'sample', 'indicators.json'))),
  editions: YEARS.map((year) => SampleEdition.parse(readJson(join(resources, 'sample', 'editions', `${year}.json`)))),
})
