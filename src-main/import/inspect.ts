import type { ReadDocument } from './read/reader'
import { editionIndicators, sourceIndicators } from './stated-indicators'
import { structureEdition } from './structure-edition'
import { structureSource } from './structure-source'
import type { StructuredTable, Traced } from './structured'
import { textOf } from './traced-text'

export interface InspectOptions {
  /** Also print where everything was taken from. */
  readonly ranges: boolean
}

/** What `inspect --as edition --json` prints (DESIGN §8). */
export function inspectEdition({ text, lines }: ReadDocument, options: InspectOptions) {
  const edition = structureEdition(text, lines)
  return {
    title: edition.title,
    year: edition.year,
    sections: edition.sections.map(({ flow: _flow, ...section }) => print(section, options)),
    cases: edition.cases.map((item) => print(item, options)),
    captions: edition.captions.map((item) => print(item, options)),
    quotes: edition.quotes.map((item) => print(item, options)),
    // A table is a figure whose series nobody has chosen yet.
    figures: [
      ...edition.figures.map((item) => print(item, options)),
      ...edition.tables.map((table) => print(asFigure(table), options)),
    ],
    noise: edition.noise.map((item) => print(item, options)),
    indicators: editionIndicators(edition),
  }
}

/** What `inspect --as source --json` prints (DESIGN §8). */
export function inspectSource({ text, lines }: ReadDocument, options: InspectOptions) {
  const source = structureSource(text, lines)
  return {
    title: source.title,
    publisher: source.publisher,
    published: source.published,
    blocks: source.blocks.map((item) => print(item, options)),
    noise: source.noise.map((item) => print(item, options)),
    indicators: sourceIndicators(source),
  }
}

const asFigure = ({ rows, ...table }: StructuredTable) => ({
  title: '',
  unit: null,
  series: [],
  rows: rows.map((row) => row.map(({ paragraphs }) => paragraphs.map(textOf).join(' '))),
  ...table,
})

function print<T extends Traced>(item: T, { ranges: withRanges }: InspectOptions) {
  const { ranges, repairs, ...rest } = item
  const shown = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'paragraphs'))
  return withRanges ? { ...shown, ranges, repairs } : shown
}
