import { squash } from '../../../../src-shared/text/line-mending'
import { isBoxTitle, isPrefaceTitle } from '../../title-signs'

/** A paragraph of the text as it is set: what headings without a style show themselves by. */
export interface SetParagraph {
  readonly text: string
  readonly sizePt: number | null
  /** All of its words. */
  readonly isBold: boolean
  readonly isCentred: boolean
}

export type PlainRole = { readonly kind: 'heading'; readonly level: number } | { readonly kind: 'title' }

interface NumberKind {
  readonly name: string
  readonly pattern: RegExp
  /** Lists are numbered so too: only bold or larger type makes a heading of it. */
  readonly needsEmphasis: boolean
}

/** From the highest level to the lowest; a document uses some of them. */
const numberKinds: readonly NumberKind[] = [
  { name: 'chapter', pattern: /^第[一二三四五六七八九十百\d]{1,3}(?:章|篇|编|部分)/, needsEmphasis: false },
  { name: 'section', pattern: /^第[一二三四五六七八九十百\d]{1,3}节/, needsEmphasis: false },
  { name: 'numeral', pattern: /^[一二三四五六七八九十]{1,3}[、.．]/, needsEmphasis: false },
  { name: 'in brackets', pattern: /^[（(][一二三四五六七八九十]{1,3}[）)]/, needsEmphasis: false },
  { name: 'third', pattern: /^\d{1,2}[.．]\d{1,2}[.．]\d{1,2}(?![\d.])/, needsEmphasis: false },
  { name: 'second', pattern: /^\d{1,2}[.．]\d{1,2}(?![\d.%％])(?=\s*\p{Script=Han})/u, needsEmphasis: false },
  { name: 'first', pattern: /^\d{1,2}(?:[.．、]|\s+)\s*(?=\p{L})/u, needsEmphasis: true },
  { name: 'digit in brackets', pattern: /^[（(]\d{1,2}[）)]/, needsEmphasis: true },
]
const order = ['chapter', 'section', 'numeral', 'in brackets', 'first', 'second', 'third', 'digit in brackets']

const LONGEST_HEADING = 40
const LARGER = 1.12
const DEFAULT_SIZE = 10.5
const MOST_LEVELS = 6
/** Where more of the words than this are bold, bold type says nothing. */
const MOST_BOLD = 0.4

const isSentence = /[。；！!;？]|[，,、：:]$/
const isBeside =
  /^(?:[图表]\s*[\d一二三四五六七八九十]|单位[：:]|(?:资料|数据)?来源|注[：:]|——|[（(](?![一二三四五六七八九十\d]{1,3}[）)]))|^\d{4}年\d{1,2}月(?:\d{1,2}日)?$/
const quantity = /^\d+[.．]\d+\s*(?:[万亿千百]|[%％个倍元吨])/

interface Candidate {
  readonly at: number
  readonly size: number
  /** Null where it bears no number. */
  readonly number: string | null
  readonly isCentred: boolean
  readonly isLarger: boolean
}

/**
 * Headings of a document whose author set them by hand: by their number, or by bold, larger or centred type; short, and
 * no sentence. Null for text.
 */
export function findPlainHeadings(paragraphs: readonly SetParagraph[]): (PlainRole | null)[] {
  const bodySize = usualSize(paragraphs)
  const isBoldRare = lettersOf(paragraphs.filter(({ isBold }) => isBold)) < lettersOf(paragraphs) * MOST_BOLD
  const candidates = paragraphs.flatMap((paragraph, at) => readCandidate(paragraph, at, bodySize, isBoldRare))
  const followed = candidates.filter(({ at }) => at < paragraphs.length - 1)
  const title = findTitle(paragraphs, followed)
  const headings = followed.filter((one) => one !== title)
  const levels = levelsOf(headings)
  const roles = new Map<number, PlainRole>(
    headings.map((one) => {
      const isPreface = isPrefaceTitle(squash(paragraphs[one.at]?.text ?? ''))
      return [one.at, { kind: 'heading', level: isPreface ? 1 : (levels.get(keyOf(one)) ?? 1) }]
    }),
  )
  if (title) roles.set(title.at, { kind: 'title' })
  return paragraphs.map((_, at) => roles.get(at) ?? null)
}

const lettersOf = (paragraphs: readonly SetParagraph[]): number =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0)

const sizeOf = ({ sizePt }: SetParagraph): number => sizePt ?? DEFAULT_SIZE

/** The size that most of the words are set in. */
function usualSize(paragraphs: readonly SetParagraph[]): number {
  const letters = new Map<number, number>()
  for (const one of paragraphs) letters.set(sizeOf(one), (letters.get(sizeOf(one)) ?? 0) + one.text.length)
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? DEFAULT_SIZE
}

function readCandidate(paragraph: SetParagraph, at: number, bodySize: number, isBoldRare: boolean): Candidate[] {
  const { text, isBold, isCentred } = paragraph
  const key = squash(text)
  const letters = key.match(/\p{L}/gu)?.length ?? 0
  if (letters < 2 || key.length > LONGEST_HEADING || isSentence.test(key) || isBeside.test(key) || quantity.test(key))
    return []
  const isLarger = sizeOf(paragraph) >= bodySize * LARGER
  const isEmphasized = isLarger || (isBold && isBoldRare)
  const number = numberKinds.find(({ pattern }) => pattern.test(text.trim()))
  const isPreface = isPrefaceTitle(key) && (isEmphasized || isCentred)
  const isHeading = number ? isEmphasized || !number.needsEmphasis : isEmphasized || isPreface
  if (!isHeading || isBoxTitle(key)) return []
  return [{ at, size: sizeOf(paragraph), number: number?.name ?? null, isCentred, isLarger }]
}

/** The title of the whole: the largest line, without a number, once, before any text. */
function findTitle(paragraphs: readonly SetParagraph[], candidates: readonly Candidate[]): Candidate | undefined {
  const first = candidates[0]
  if (!first || first.number || !(first.isCentred || first.isLarger)) return undefined
  const isPreface = isPrefaceTitle(squash(paragraphs[first.at]?.text ?? ''))
  const hasTextBefore = paragraphs.slice(0, first.at).some(({ text }) => text.length > LONGEST_HEADING)
  const isLargest = candidates.every((one) => one === first || one.size < first.size || one.number !== null)
  const isLarge = candidates.every(({ size }) => size <= first.size)
  return isPreface || hasTextBefore || !isLargest || !isLarge ? undefined : first
}

const keyOf = ({ number, size, isCentred }: Candidate): string => number ?? `${size}${isCentred ? ' centred' : ''}`

/** Numbers tell their order themselves; a heading without one is of the level whose type it shares, or below all. */
function levelsOf(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  const numbered = order.filter((name) => candidates.some(({ number }) => number === name))
  for (const [index, name] of numbered.entries()) levels.set(name, Math.min(index + 1, MOST_LEVELS))
  const sizes = numbered.map((name) => candidates.find(({ number }) => number === name)?.size ?? 0)
  const plain = new Map(candidates.flatMap((one) => (one.number ? [] : [[keyOf(one), one] as const])))
  const sorted = [...plain].sort(([, a], [, b]) => b.size - a.size || Number(b.isCentred) - Number(a.isCentred))
  for (const [index, [key, { size, isCentred, isLarger }]] of sorted.entries()) {
    const alike = sizes.findIndex((other) => size > other || (size === other && (isCentred || isLarger)))
    const level = numbered.length === 0 ? index + 1 : alike >= 0 ? alike + 1 : numbered.length + 1
    levels.set(key, Math.min(level, MOST_LEVELS))
  }
  return levels
}
