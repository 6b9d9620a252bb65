import { parseChineseNumeral, toOrdinalHeading } from '../text/numerals'
import type { EditionLanguage, SectionNumbering } from './edition'
import { type ListedFigure, listFigures } from './inventory'
import type { StoredDocument } from './schema'
import { printedWords } from './words'

/** A node of an edition's tree as far as numbering sees it. Lists of them are in reading order, parents first. */
export interface SectionPlace {
  readonly id: string
  readonly parentId: string | null
  readonly numbering: SectionNumbering
  readonly manualNumber: string
}

interface SectionNumber {
  /** 第一章, 1.2, as typed, or empty. */
  readonly printed: string
  /** What the numbers below it begin with: 3, 3.1, A; null where they can't build on it. */
  readonly part: string | null
}

/** The printed number of each section, by id: 第一章 or Chapter 1, then 1.1, then 1.1.1; empty where it has none. */
export const numberSections = (
  sections: readonly SectionPlace[],
  language: EditionLanguage,
): ReadonlyMap<string, string> =>
  new Map(Array.from(numberTree(sections, language), ([id, { printed }]) => [id, printed]))

/** A numbered block as far as numbering sees it. */
export type NumberedBlock = Pick<ListedFigure, 'blockId' | 'series'>

/**
 * The printed number of each numbered block, by block id: 图3-2 or Figure 3-2, counted by chapter. Outside numbered
 * chapters (a preface, an unnumbered annex) they are counted through without a chapter: 图1.
 */
export const numberBlocks = (
  sections: readonly SectionPlace[],
  bodies: ReadonlyMap<string, StoredDocument>,
  language: EditionLanguage,
): ReadonlyMap<string, string> =>
  numberFigures(
    sections,
    (sectionId) => {
      const body = bodies.get(sectionId)
      return body ? listFigures(body) : []
    },
    language,
  )

/** The same where the numbered blocks of each section are known in reading order, without its body. */
export function numberFigures(
  sections: readonly SectionPlace[],
  figuresOf: (sectionId: string) => readonly NumberedBlock[],
  language: EditionLanguage,
): ReadonlyMap<string, string> {
  const numbers = numberTree(sections, language)
  const chapters = findChapters(sections)
  const counts = new Map<string, number>()
  const labels = new Map<string, string>()
  for (const section of sections) {
    const chapterId = chapters.get(section.id) ?? section.id
    const part = numbers.get(chapterId)?.part ?? null
    for (const figure of figuresOf(section.id)) {
      const series = `${figure.series}:${part === null ? '' : chapterId}`
      const count = (counts.get(series) ?? 0) + 1
      counts.set(series, count)
      labels.set(figure.blockId, toLabel(figure.series, part, count, language))
    }
  }
  return labels
}

function toLabel(series: 'figure', part: string | null, count: number, language: EditionLanguage): string {
  const word = printedWords(language)[series]
  const number = part === null ? String(count) : `${part}-${count}`
  return language === 'zh-CN' ? word + number : `${word} ${number}`
}

function numberTree(sections: readonly SectionPlace[], language: EditionLanguage): ReadonlyMap<string, SectionNumber> {
  const numbers = new Map<string, SectionNumber>()
  const counts = new Map<string | null, number>()
  for (const section of sections) {
    const parent = section.parentId === null ? null : (numbers.get(section.parentId) ?? null)
    const before = counts.get(section.parentId) ?? 0
    if (section.numbering === 'auto') counts.set(section.parentId, before + 1)
    // An automatic number after a typed one goes on from it.
    if (section.numbering === 'manual') counts.set(section.parentId, ordinalOf(section.manualNumber) ?? before)
    numbers.set(section.id, toNumber(section, parent, before + 1, language))
  }
  return numbers
}

function toNumber(
  section: SectionPlace,
  parent: SectionNumber | null,
  count: number,
  language: EditionLanguage,
): SectionNumber {
  if (section.numbering === 'none') return { printed: '', part: null }
  if (section.numbering === 'manual') {
    return { printed: section.manualNumber, part: partOf(section.manualNumber, parent) }
  }
  if (section.parentId === null) {
    const printed = language === 'zh-CN' ? toOrdinalHeading(count, '章') : `Chapter ${count}`
    return { printed, part: String(count) }
  }
  // Below an unnumbered section (a preface) a number would have nothing to build on.
  const part = parent?.part ? `${parent.part}.${count}` : null
  return { printed: part ?? '', part }
}

/** What a typed number gives to those below it: 第三章 → 3, 附录A → A, 2.1 → 2.1, （二） below 3 → 3.2. */
function partOf(typed: string, parent: SectionNumber | null): string | null {
  const folded = typed.normalize('NFKC')
  const dotted = /\d+(?:\.\d+)+/.exec(folded)
  if (dotted) return dotted[0]
  const ordinal = ordinalOf(typed)
  if (ordinal === null) return /[A-Za-z]+$/.exec(folded.trim())?.[0] ?? null
  return parent?.part ? `${parent.part}.${ordinal}` : String(ordinal)
}

function ordinalOf(typed: string): number | null {
  const numerals = typed.normalize('NFKC').match(/\d+|[零〇一二三四五六七八九十百千]+/g)
  return numerals ? parseChineseNumeral(numerals.at(-1) ?? '') : null
}

function findChapters(sections: readonly SectionPlace[]): ReadonlyMap<string, string> {
  const chapters = new Map<string, string>()
  for (const { id, parentId } of sections) chapters.set(id, parentId === null ? id : (chapters.get(parentId) ?? id))
  return chapters
}
