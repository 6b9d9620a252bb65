import { blocks } from '../../../src-shared/blocks/registry'
import { type BlockType, blockTypes } from '../commands/block-type'
import type { PanelKind } from '../panel-state'

export type SlashAction =
  | { readonly kind: 'block-type'; readonly type: BlockType }
  | { readonly kind: 'panel'; readonly panel: PanelKind }

export interface SlashEntry {
  readonly id: string
  readonly action: SlashAction
  /** May stand in running text and in lines. */
  readonly isInline: boolean
  /** May stand in the prose of a block. */
  readonly isForProse: boolean
  readonly keywords: readonly string[]
}

const typeEntries: readonly SlashEntry[] = blockTypes.map((type) => ({
  id: type,
  action: { kind: 'block-type', type },
  isInline: false,
  isForProse: true,
  keywords: [],
}))

const blockEntries: readonly SlashEntry[] = blocks.flatMap((block) => {
  const isInline: boolean = block.placement === 'inline'
  const action = { kind: 'panel', panel: block.kind } as const
  return block.menu ? [{ id: block.kind, action, isInline, isForProse: isInline, keywords: block.menu.keywords }] : []
})

const table: SlashEntry = {
  id: 'table',
  action: { kind: 'panel', panel: 'table' },
  isInline: false,
  isForProse: false,
  keywords: ['表格', 'table'],
}

const caseLibrary: SlashEntry = {
  id: 'case-library',
  action: { kind: 'panel', panel: 'case-library' },
  isInline: false,
  isForProse: false,
  keywords: ['案例', 'case'],
}

/** All that the slash menu offers: what is most often wanted first. */
export const slashEntries: readonly SlashEntry[] = [
  ...blockEntries.flatMap((entry) => (entry.id === 'case-study' ? [entry, caseLibrary] : [entry])),
  table,
  ...typeEntries,
]

export interface SlashPlace {
  readonly isInLine: boolean
  readonly isInSlot: boolean
  readonly isInTable: boolean
}

const fits = (entry: SlashEntry, place: SlashPlace): boolean => {
  if (place.isInLine) return entry.isInline
  return place.isInSlot || place.isInTable ? entry.isForProse : true
}

/** How well a word answers what was typed: at its beginning, inside, or not at all. */
const rankOf = (word: string, query: string): number => {
  const at = word.toLowerCase().indexOf(query)
  return at === 0 ? 0 : at > 0 ? 1 : 2
}

/**
 * Entries that answer what was typed after the slash: by name, by keyword, or by the initials and pinyin that the
 * locale file gives (`wordsOf`). Best first, otherwise in the menu's order.
 */
export const findSlashEntries = (
  query: string,
  place: SlashPlace,
  wordsOf: (entry: SlashEntry) => readonly string[],
): SlashEntry[] => {
  const wanted = query.trim().toLowerCase()
  const ranked = slashEntries
    .filter((entry) => fits(entry, place))
    .map((entry) => ({
      entry,
      rank: Math.min(...[...wordsOf(entry), ...entry.keywords].map((word) => rankOf(word, wanted))),
    }))
  return ranked
    .filter(({ rank }) => rank < 2)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry)
}
