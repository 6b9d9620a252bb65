import { caseStudy } from './case-study/definition'
import { chartBlock } from './chart/definition'
import type { AnyBlock } from './define-block'
import { footnote } from './footnote/definition'
import { kpiGroup } from './kpi-group/definition'
import { liveNumber } from './live-number/definition'
import { photo } from './photo/definition'

/** Every kind of block there is, in the order of the menu. */
export const blocks = [liveNumber, chartBlock, kpiGroup, caseStudy, photo, footnote] as const

export type BlockKind = (typeof blocks)[number]['kind']

const byKind = new Map<string, AnyBlock>(blocks.map((block) => [block.kind, block]))

/** The definition of a kind, or null where the node is not one of our blocks. */
export const findBlock = (kind: string): AnyBlock | null => byKind.get(kind) ?? null
