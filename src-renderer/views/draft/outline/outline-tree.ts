import type { SectionId } from '../../../../src-shared/data/ids'
import type { OutlineSection } from '../../../../src-shared/document/edition'

export interface OutlineNode {
  readonly key: SectionId
  readonly section: OutlineSection
  readonly children: OutlineNode[]
}

/** Where a section goes: under a parent, after a sibling (null: first). */
export interface Destination {
  readonly parentId: SectionId | null
  readonly afterId: SectionId | null
}

/** The tree of an outline, which comes in reading order with parents before children. */
export const buildTree = (sections: readonly OutlineSection[]): OutlineNode[] => {
  const roots: OutlineNode[] = []
  const nodes = new Map<SectionId, OutlineNode>()
  for (const section of sections) {
    const node: OutlineNode = { key: section.id, section, children: [] }
    nodes.set(section.id, node)
    const parent = section.parentId ? nodes.get(section.parentId) : undefined
    const siblings = parent?.children ?? roots
    siblings.push(node)
  }
  return roots
}

const childrenOf = (sections: readonly OutlineSection[], parentId: SectionId | null): OutlineSection[] =>
  sections.filter((section) => section.parentId === parentId)

/** From the top down to the parent of a section. */
export const ancestorsOf = (sections: readonly OutlineSection[], id: SectionId): OutlineSection[] => {
  const section = sections.find((one) => one.id === id)
  const parent = section?.parentId ? sections.find((one) => one.id === section.parentId) : undefined
  return parent ? [...ancestorsOf(sections, parent.id), parent] : []
}

/** Sections whose title, kicker or number holds the words, with all that stand above them. */
export const filterSections = (sections: readonly OutlineSection[], words: string): OutlineSection[] => {
  const wanted = words.trim().toLocaleLowerCase()
  if (wanted === '') return [...sections]
  const kept = new Set<SectionId>()
  for (const section of sections) {
    const text = `${section.number} ${section.kicker} ${section.title}`.toLocaleLowerCase()
    if (!text.includes(wanted)) continue
    kept.add(section.id)
    for (const ancestor of ancestorsOf(sections, section.id)) kept.add(ancestor.id)
  }
  return sections.filter((section) => kept.has(section.id))
}

export type MoveKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

/** Where Alt and an arrow take a section: past a sibling, out behind its parent, in under the sibling before. Null: nowhere. */
export const destinationOfKey = (
  sections: readonly OutlineSection[],
  id: SectionId,
  key: MoveKey,
): Destination | null => {
  const section = sections.find((one) => one.id === id)
  if (!section) return null
  const siblings = childrenOf(sections, section.parentId)
  const index = siblings.findIndex((one) => one.id === id)
  const idAt = (position: number) => siblings[position]?.id ?? null
  switch (key) {
    case 'ArrowUp':
      return index === 0 ? null : { parentId: section.parentId, afterId: idAt(index - 2) }
    case 'ArrowDown':
      return index === siblings.length - 1 ? null : { parentId: section.parentId, afterId: idAt(index + 1) }
    case 'ArrowLeft': {
      const parent = sections.find((one) => one.id === section.parentId)
      return parent ? { parentId: parent.parentId, afterId: parent.id } : null
    }
    case 'ArrowRight': {
      const before = siblings[index - 1]
      return before ? { parentId: before.id, afterId: childrenOf(sections, before.id).at(-1)?.id ?? null } : null
    }
  }
}

/** Where a drop leads: onto a section (first under it), or into the gap before or after one. */
export const destinationOfDrop = (
  sections: readonly OutlineSection[],
  moved: SectionId,
  target: SectionId,
  spot: 'inside' | 'before' | 'after',
): Destination | null => {
  const section = sections.find((one) => one.id === target)
  if (!section || moved === target) return null
  if (ancestorsOf(sections, target).some((ancestor) => ancestor.id === moved)) return null
  if (spot === 'inside') return { parentId: target, afterId: null }
  if (spot === 'after') return { parentId: section.parentId, afterId: target }
  const siblings = childrenOf(sections, section.parentId).filter((one) => one.id !== moved)
  const index = siblings.findIndex((one) => one.id === target)
  return { parentId: section.parentId, afterId: siblings[index - 1]?.id ?? null }
}

/** The section shown after one is gone: the next sibling, else the one before, else the parent. */
export const neighbourOf = (sections: readonly OutlineSection[], id: SectionId): SectionId | null => {
  const section = sections.find((one) => one.id === id)
  if (!section) return null
  const siblings = childrenOf(sections, section.parentId)
  const index = siblings.findIndex((one) => one.id === id)
  return (siblings[index + 1] ?? siblings[index - 1])?.id ?? section.parentId
}
