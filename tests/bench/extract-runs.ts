import { editionIndicators, sourceIndicators } from '../../src-main/import/stated-indicators'
import { structureEdition } from '../../src-main/import/structure-edition'
import { structureSource } from '../../src-main/import/structure-source'
import { chanceOf, createWriter } from './report-words'

export const CHARACTERS = 100_000
const LINE = 40

/** Sentences that carry numbers the way reports do, one in three paragraphs; the rest is prose. */
const stated = [
  '2021年，灯塔完好率达到96.5%，较2012年提高12.3个百分点；',
  '累计建成灯塔1,204座、码头81个，覆盖全国300多个城市，',
  '渔船、灯具产量分别占全球30%和四成以上，同比增长7.7%和近10%，',
  '从2012年到2021年，产值从20.9亿元增长到37.3亿元，年均增长6.3%。',
]

/** A text of that many characters, its lines broken as a page breaks them where `isBroken`. */
export function writeText(isBroken: boolean): string {
  const write = createWriter(chanceOf(11))
  const paragraphs: string[] = []
  for (let length = 0; length < CHARACTERS; length += paragraphs.at(-1)?.length ?? 0) {
    const paragraph = write.paragraph() + (write.below(3) === 0 ? write.pick(stated) : '')
    paragraphs.push(isBroken ? (paragraph.match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? []).join('\n') : paragraph)
  }
  return paragraphs.join('\n\n').slice(0, CHARACTERS)
}

/** Milliseconds of structure and statements of an edition or a source. */
export function timeStatements(text: string, as: 'edition' | 'source'): number {
  const began = performance.now()
  const found = as === 'edition' ? editionIndicators(structureEdition(text)) : sourceIndicators(structureSource(text))
  const took = performance.now() - began
  if (found.length < 500) throw new Error(`Found ${found.length} statements`)
  return took
}
