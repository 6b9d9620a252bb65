import type { StoredNode } from '../../blocks/node'
import type { SectionNumbering } from '../edition'
import { documentOf, type StoredDocument } from '../schema'
import type { Proposal, ProposedHeading } from './proposal'

/** A section as the proposal has it; ids are the headings' own. */
export interface ProposedSection {
  readonly tempId: string
  readonly parentTempId: string | null
  readonly kicker: string
  readonly title: string
  readonly shortTitle: ''
  readonly numbering: SectionNumbering
  readonly body: StoredDocument
}

const FIRST = 'first'

/**
 * The sections that a proposal's headings make, parents before their children. What stands before the first heading is a
 * section of its own, with the document's title.
 */
export function sectionsOf(proposal: Proposal, documentTitle: string): ProposedSection[] {
  const sections: { heading: ProposedHeading | null; parent: string | null; nodes: StoredNode[] }[] = []
  const open: { level: number; id: string }[] = []
  for (const block of proposal) {
    if (block.kind === 'noise' || block.kind === 'said') continue
    if (block.kind === 'heading') {
      while ((open.at(-1)?.level ?? 0) >= block.level) open.pop()
      sections.push({ heading: block, parent: open.at(-1)?.id ?? null, nodes: [] })
      open.push({ level: block.level, id: block.id })
    } else {
      if (sections.length === 0) sections.push({ heading: null, parent: null, nodes: [] })
      sections.at(-1)?.nodes.push(block.node)
    }
  }
  return sections.map(({ heading, parent, nodes }) => ({
    tempId: heading?.id ?? FIRST,
    parentTempId: parent,
    kicker: heading?.kicker ?? '',
    title: heading?.title ?? documentTitle,
    shortTitle: '',
    numbering: heading?.isNumbered ? 'auto' : 'none',
    body: documentOf(nodes),
  }))
}
