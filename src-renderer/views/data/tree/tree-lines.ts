import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import { toInitials } from '../../../../src-shared/text/pinyin-initials'
import { comparePinyin } from '../../../../src-shared/text/pinyin-order'
import { normalizeForSearch } from '../../../../src-shared/text/search-text'

/** A line of the tree: a topic, or an indicator under it. */
export type TreeLine =
  | { readonly kind: 'topic'; readonly topic: string; readonly count: number; readonly isOpen: boolean }
  | { readonly kind: 'indicator'; readonly indicator: IndicatorSummary; readonly at: number; readonly of: number }

interface Searchable {
  readonly indicator: IndicatorSummary
  readonly words: string
  readonly initials: string
}

/** What of each indicator is searched, prepared once: its names, and their initials. */
export const toSearchable = (indicators: readonly IndicatorSummary[]): Searchable[] =>
  indicators.map((indicator) => {
    const names = [indicator.name, indicator.nameEn, ...indicator.aliases]
    return {
      indicator,
      words: [...names, indicator.unit].map(normalizeForSearch).join('\n'),
      initials: names.map(toInitials).join('\n'),
    }
  })

/** Those whose names hold all of the words, or whose initials do: gyzjz finds 工业增加值. */
export const findIndicators = (all: readonly Searchable[], query: string): IndicatorSummary[] => {
  const words = query
    .split(/\s+/)
    .map(normalizeForSearch)
    .filter((word) => word !== '')
  return all
    .filter(({ words: names, initials }) =>
      words.every((word) => names.includes(word) || (/^[a-z0-9]+$/.test(word) && initials.includes(word))),
    )
    .map(({ indicator }) => indicator)
}

/** Indicators under their topics, in pinyin order; those without one come last. Closed topics show none. */
export const toTreeLines = (indicators: readonly IndicatorSummary[], closed: ReadonlySet<string>): TreeLine[] => {
  const byTopic = new Map<string, IndicatorSummary[]>()
  for (const indicator of indicators) {
    const there = byTopic.get(indicator.topic)
    if (there) there.push(indicator)
    else byTopic.set(indicator.topic, [indicator])
  }
  const topics = [...byTopic].sort(
    ([one], [other]) => Number(one === '') - Number(other === '') || comparePinyin(one, other),
  )
  return topics.flatMap(([topic, own]): TreeLine[] => {
    const isOpen = !closed.has(topic)
    const lines = own.map((indicator, at): TreeLine => ({ kind: 'indicator', indicator, at: at + 1, of: own.length }))
    return [{ kind: 'topic', topic, count: own.length, isOpen }, ...(isOpen ? lines : [])]
  })
}

/** What a key does at a line of the tree (ARIA: tree view). */
export type TreeAct =
  | { readonly kind: 'go'; readonly at: number }
  | { readonly kind: 'fold'; readonly topic: string; readonly isOpen: boolean }

export const readTreeKey = (key: string, lines: readonly TreeLine[], at: number, page: number): TreeAct | null => {
  const line = lines[at]
  const go = (to: number): TreeAct => ({ kind: 'go', at: Math.max(0, Math.min(lines.length - 1, to)) })
  if (key === 'ArrowDown') return go(at + 1)
  if (key === 'ArrowUp') return go(at - 1)
  if (key === 'Home') return go(0)
  if (key === 'End') return go(lines.length - 1)
  if (key === 'PageDown') return go(at + page)
  if (key === 'PageUp') return go(at - page)
  if (key === 'ArrowRight' && line?.kind === 'topic')
    return line.isOpen ? go(at + 1) : { kind: 'fold', topic: line.topic, isOpen: true }
  if (key === 'ArrowLeft' && line?.kind === 'topic' && line.isOpen)
    return { kind: 'fold', topic: line.topic, isOpen: false }
  if (key === 'ArrowLeft') return go(lines.findLastIndex((one, index) => index < at && one.kind === 'topic'))
  return null
}
