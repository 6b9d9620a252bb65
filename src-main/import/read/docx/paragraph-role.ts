import type { Stated } from '../../stated'
import { type DocxParagraph, textOfParagraph } from './paragraph'
import type { SettledStyle } from './style-sheet'

/** What a paragraph is by its style and outline level. */
export interface ParagraphRole {
  /** 1 to 6. */
  readonly heading: number | null
  readonly kind: Exclude<Stated['kind'], 'item' | 'cell' | 'box' | 'note'>
  readonly isBoxTitle: boolean
}

const numerals = '一二三四五六七八九'
// A paragraph of this length is text, whatever its outline level says.
const longestHeading = 160
const bodyLevel = 9

const levelOf = (sign: string): number => (/\d/.test(sign) ? Number(sign) : numerals.indexOf(sign) + 1)

const headingNames: readonly RegExp[] = [
  /^heading\s*(\d)(?:\s+char)?$/i,
  /^标题\s*([\d一二三四五六七八九])(?:级)?(?!\d)/,
  /^(?:第?\s*)([\d一二三四五六七八九])\s*级(?:标题|目录标题|题目|题)/,
  /^(?:一级|level)\s*(\d)$/i,
]
const namedLevels: readonly (readonly [RegExp, number])[] = [
  [/^(?:章|篇|部分)(?:标题|名|题|名称)?$/, 1],
  [/^节(?:标题|名|题|名称)?$/, 2],
  [/^(?:小节|条|款)(?:标题|名|题)?$/, 3],
]

/** The level that a style's name says, in Chinese or English; null where it names no heading. */
export function headingLevelOfName(name: string): number | null {
  for (const pattern of headingNames) {
    const sign = pattern.exec(name.trim())?.[1]
    const level = sign ? levelOf(sign) : 0
    if (level >= 1 && level <= 9) return level
  }
  return namedLevels.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? null
}

const kinds: readonly (readonly [RegExp, ParagraphRole['kind']])[] = [
  [/^(?:title|标题|文档标题|主标题|书名|总标题|大标题)$/i, 'title'],
  [/^(?:subtitle|副标题|cover\s?(?:line|year)|封面.*)$/i, 'cover'],
  [/^(?:kicker|眉题|肩题|引题)$/i, 'kicker'],
  [/^(?:caption|figure\s?caption|题注|图注|图题|表题|图名|表名|图表标题|图片说明|图说)$/i, 'caption'],
  [/^(?:quote|intense quote|quote\s?text|block text|引用|明显引用|引文|题记)$/i, 'quote'],
]

/** Reads a paragraph's role: its own outline level first, then its style's, then what its styles are called. */
export function roleOf(paragraph: DocxParagraph, style: SettledStyle): ParagraphRole {
  const text = textOfParagraph(paragraph).trim()
  const level = statedLevel(paragraph, style)
  const isHeading = level !== null && text.length > 0 && text.length <= longestHeading && !/[。；]$/.test(text)
  const kind = kinds.find(([pattern]) => style.names.some((name) => pattern.test(name.trim())))?.[1] ?? 'paragraph'
  return {
    heading: isHeading && kind !== 'title' && kind !== 'cover' ? Math.min(level, 6) : null,
    kind,
    isBoxTitle: style.names.some((name) => /^(?:box\s?title|案例标题|专栏标题)$/i.test(name)),
  }
}

/** 1 to 9 where an outline level or a style's name says so; an outline level of body text denies it. */
function statedLevel({ outlineLevel }: DocxParagraph, style: SettledStyle): number | null {
  const level = outlineLevel ?? style.outlineLevel
  if (level !== null) return level >= 0 && level < bodyLevel ? Math.floor(level) + 1 : null
  return style.names.map(headingLevelOfName).find((level) => level !== null) ?? null
}
