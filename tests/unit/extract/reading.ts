import { type ExtractOptions, extractIndicators } from '../../../src-main/extract/extract-indicators'
import type { Passage } from '../../../src-main/extract/indicator'

export const passage = (text: string, topic = 'one', shift = 0): Passage => ({
  text,
  part: 'part',
  topic,
  originAt: (offset) => offset + shift,
})

/** The statements of one paragraph. */
export const read = (text: string, options: ExtractOptions = {}) => extractIndicators([passage(text)], options)
