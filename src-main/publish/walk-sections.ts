import type { ResolvedBlock, ResolvedDocument, ResolvedSection } from '../../src-shared/document/resolved'

/** Sections in reading order. */
export const sectionsOf = (sections: readonly ResolvedSection[]): ResolvedSection[] =>
  sections.flatMap((section) => [section, ...sectionsOf(section.children)])

/** Blocks of all sections in reading order. */
export const blocksOf = (document: ResolvedDocument): ResolvedBlock[] =>
  sectionsOf(document.sections).flatMap((section) => section.blocks)
