import type {
  ProseBlock,
  ResolvedBlock,
  ResolvedDocument,
  ResolvedSection,
} from '../../../src-shared/document/resolved'

const proseOf = (block: ResolvedBlock): readonly ProseBlock[] => {
  if (block.type === 'block') return Object.values(block.proses).flat()
  if (block.type === 'table') return block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks))
  return [block]
}

/**
 * Levels of all headings by id, from 1. A level is never skipped on the way down (PDF/UA-1, 7.4.2), whatever the
 * sections hold, and 6 is the deepest that the format knows.
 */
export const settleHeadingLevels = (document: ResolvedDocument): Record<string, number> => {
  const levels: Record<string, number> = {}
  let previous = 0
  const settle = (id: string, wanted: number): number => {
    previous = Math.min(wanted, previous + 1, 6)
    levels[id] = previous
    return previous
  }
  const visit = (section: ResolvedSection): void => {
    const own = settle(section.id, section.level)
    for (const block of section.blocks.flatMap(proseOf))
      if (block.type === 'heading') settle(block.id, own + block.level)
    section.children.forEach(visit)
  }
  document.sections.forEach(visit)
  return levels
}
