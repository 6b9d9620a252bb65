import { groupBy } from '../../src-shared/text/group-by'
import { displayWidth, openBracketOf } from '../../src-shared/text/line-mending'
import { looksLikeCaption, sharedStretch } from './caption-signs'
import type { LineGroup } from './line-groups'

/** Finds, for each group whose sentence a column or page broke off, the group that goes on with it. */
export function joinColumns(
  all: readonly LineGroup[],
  pictorial: ReadonlySet<number>,
): ReadonlyMap<LineGroup, LineGroup> {
  const groups = all.filter((group) => !pictorial.has(group.page))
  const wording: Wording = { grams: countGrams(groups), starts: countStarts(groups), ...makeWordReader() }
  const openings = findOpenings(groups)
  const pairs = groups.flatMap((before, index) =>
    isOpen(before) ? candidatesFor(groups, index, openings).map((candidate) => ({ before, ...candidate })) : [],
  )
  const scored = pairs
    .map((pair) => ({ ...pair, score: joinScore(pair.before, pair.after, wording) + pair.nearness }))
    .filter(({ score, isNext }) => score >= (isNext ? 1 : 2))
    .sort((a, b) => b.score - a.score)
  const next = new Map<LineGroup, LineGroup>()
  const taken = new Set<LineGroup>()
  for (const { before, after } of scored) {
    if (next.has(before) || taken.has(after)) continue
    next.set(before, after)
    taken.add(after)
  }
  return next
}

const isOpen = (group: LineGroup): boolean =>
  (group.isProse && !group.isComplete && !/[：:]$/.test(group.text)) || openBracketOf(group.text) !== null

interface Candidate {
  readonly after: LineGroup
  readonly nearness: number
  readonly isNext: boolean
}

function candidatesFor(groups: readonly LineGroup[], index: number, openings: ReadonlySet<LineGroup>): Candidate[] {
  const before = groups[index]
  const closer = before ? openBracketOf(before.text) : null
  if (isDated(groups[index + 1])) return []
  let skipped = 0
  const found: Candidate[] = []
  for (const after of groups.slice(index + 1, index + 40)) {
    const position = groups.indexOf(after, index)
    if (!before || after.page > before.page + 1) break
    const closesBracket = closer !== null && after.text.includes(closer) && !after.isProse
    if (!closesBracket && !after.isProse) continue
    // Text right below a heading, or after the end of a paragraph, begins something.
    if (!(after.lines[0]?.startsGroup ?? true) || openings.has(after) || !haveSameWidth(before, after)) {
      skipped++
      continue
    }
    if (isDated(groups[position + 1])) continue
    const isCaption = after.isComplete && looksLikeCaption(after.text) && after.key.length < 110
    const turns = after.page > before.page ? -1 : 0
    found.push({
      after,
      nearness: (found.length === 0 ? 2 - 0.4 * skipped : -0.4 * found.length) + turns - (isCaption ? 4 : 0),
      isNext: found.length === 0,
    })
  }
  return found
}

/** A heading is short, and what it says comes again within the first words below it. */
const HEADING_LENGTH = 20
const REPEATED_WORDS = 4
const FIRST_WORDS = 12

/** Prose that begins with the words of a heading on its page: it goes on with nothing. */
function findOpenings(groups: readonly LineGroup[]): ReadonlySet<LineGroup> {
  const headings = groups.filter(
    ({ isProse, key }) => !isProse && key.length >= REPEATED_WORDS && key.length <= HEADING_LENGTH,
  )
  const byPage = groupBy(headings, ({ page }) => page)
  const opens = ({ isProse, page, key }: LineGroup): boolean =>
    isProse &&
    (byPage.get(page) ?? []).some((heading) => sharedStretch(heading.key, key.slice(0, FIRST_WORDS)) >= REPEATED_WORDS)
  return new Set(groups.filter(opens))
}

// Below a head of a timeline stands its day; such a head goes nowhere.
const isDated = (group: LineGroup | undefined): boolean =>
  group !== undefined && /^(\d{4}年)?\d{1,2}月(\d{1,2}日)?[-至起以来\d月日下上中旬]*$/.test(group.key)

function haveSameWidth(before: LineGroup, after: LineGroup): boolean {
  if (after.lines.length === 1) return displayWidth(after.text) <= before.width + 2
  if (before.lines.length === 1) return before.width <= after.width + 2
  return Math.abs(before.width - after.width) <= Math.max(2.6, before.width * 0.12)
}

// Words that open a paragraph in any report.
const opener =
  /^((19|20)\d{2}年|截至|当前|目前|近年来|未来|面对|新时代|此外|下一步|与此同时|改革开放|进入|为了|随着|[一二三四五六]是)/

// Words that need something before them: no sentence begins with one.
const continuers = new Set(['与', '和', '及', '以及', '或', '的', '了', '等', '们', '者', '之'])

/** How a document writes, learned from all of it. */
interface Wording {
  /** How often two to four characters stand together. */
  readonly grams: ReadonlyMap<string, number>
  /** How often a stretch begins with four characters. */
  readonly starts: ReadonlyMap<string, number>
  readonly crossesWord: (left: string, right: string) => boolean
  readonly firstWord: (text: string) => string
}

/** Many paragraphs of this document begin so: it is no more likely to go on with it. */
const LEARNED_OPENER = 3

/** How well the end of one stretch and the start of another read as one sentence, by the document's own wording. */
function joinScore(before: LineGroup, after: LineGroup, { grams, starts, crossesWord, firstWord }: Wording): number {
  const left = before.key.slice(-3)
  const right = after.key.slice(0, 3)
  if (/^[，。、；：）》”！？]/.test(right)) return 5
  const closer = openBracketOf(before.text)
  const seen = (size: number, gram: string): number =>
    gram.length === size ? Math.log2(1 + (grams.get(gram) ?? 0)) : 0
  const wording =
    0.4 * seen(2, left.slice(-1) + right.slice(0, 1)) +
    1 * seen(3, left.slice(-2) + right.slice(0, 1)) +
    1 * seen(3, left.slice(-1) + right.slice(0, 2)) +
    1.2 * seen(4, left.slice(-2) + right.slice(0, 2))
  const word = crossesWord(before.key.slice(-8), after.key.slice(0, 8)) ? 2 : 0
  const bracket = closer && after.text.includes(closer) && openBracketOf(after.text) !== closer ? 1.5 : 0
  const isOpener = opener.test(after.key) && !/[，、]$/.test(before.key)
  const isLearned = (starts.get(after.key.slice(0, 4)) ?? 0) >= LEARNED_OPENER
  const goesOn = continuers.has(firstWord(after.key.slice(0, 8)))
  return wording + word + bracket - (isOpener ? 2 : 0) - (isLearned ? 4 : 0) + (goesOn ? 4 : 0)
}

/** First four characters of stretches of prose. */
function countStarts(groups: readonly LineGroup[]): Map<string, number> {
  const starts = new Map<string, number>()
  for (const { key, isProse } of groups) {
    const start = key.slice(0, 4)
    if (isProse) starts.set(start, (starts.get(start) ?? 0) + 1)
  }
  return starts
}

function countGrams(groups: readonly LineGroup[]): Map<string, number> {
  const grams = new Map<string, number>()
  for (const { key } of groups) {
    for (const size of [2, 3, 4]) {
      for (let at = 0; at + size <= key.length; at++) {
        const gram = key.slice(at, at + size)
        grams.set(gram, (grams.get(gram) ?? 0) + 1)
      }
    }
  }
  return grams
}

function makeWordReader(): Pick<Wording, 'crossesWord' | 'firstWord'> {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return {
    crossesWord: (left, right) => {
      for (const { index, segment } of segmenter.segment(left + right)) {
        if (index < left.length && index + segment.length > left.length) return /\p{Script=Han}/u.test(segment)
      }
      return false
    },
    firstWord: (text) => segmenter.segment(text).containing(0)?.segment ?? '',
  }
}
