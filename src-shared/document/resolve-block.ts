import { type AnyBlock, resolveValues, slotsOf } from '../blocks/define-block'
import type { StoredNode } from '../blocks/node'
import { findBlock } from '../blocks/registry'
import { resolveRuns } from './resolve-inline'
import { resolveList } from './resolve-list'
import type { ResolveSetting } from './resolve-setting'
import { resolveTable } from './resolve-table'
import type { ProseBlock, ResolvedBlock, ResolvedOwnBlock, Run } from './resolved'
import { idOf, valuesOf } from './walk'

/** Blocks of a body, resolved. Empty paragraphs, empty headings and kinds that this build doesn't know are left out. */
export const resolveBlocks = (nodes: readonly StoredNode[], setting: ResolveSetting): ResolvedBlock[] =>
  nodes.flatMap((node) => resolveBlock(node, setting) ?? [])

/** One block, resolved; null where there is nothing to show (an empty paragraph, an unknown kind). */
export function resolveBlock(node: StoredNode, setting: ResolveSetting): ResolvedBlock | null {
  if (node.type === 'table') return resolveTable(node, (nodes) => resolveProse(nodes, setting))
  const block = findBlock(node.type)
  return block ? resolveOwnBlock(block, node, setting) : resolveProseBlock(node, setting)
}

const resolveProse = (nodes: readonly StoredNode[], setting: ResolveSetting): ProseBlock[] =>
  nodes.flatMap((node) => resolveProseBlock(node, setting) ?? [])

function resolveProseBlock(node: StoredNode, setting: ResolveSetting): ProseBlock | null {
  switch (node.type) {
    case 'list':
      return resolveList(node, setting)
    case 'heading': {
      const runs = resolveRuns(node.children ?? [], setting)
      return hasInk(runs) ? { type: 'heading', id: idOf(node), level: levelOf(node), runs } : null
    }
    case 'paragraph':
    case 'quote': {
      const runs = resolveRuns(node.children ?? [], setting)
      return runs.length === 0 ? null : { type: node.type, id: idOf(node), runs }
    }
    default:
      return null
  }
}

function resolveOwnBlock(block: AnyBlock, node: StoredNode, setting: ResolveSetting): ResolvedOwnBlock {
  const slots = slotsOf(block).map(({ name, slot }) => ({ name, slot, nodes: node.$slots?.[name]?.children ?? [] }))
  const lines = slots.filter(({ slot }) => slot === 'line')
  const proses = slots.filter(({ slot }) => slot === 'prose')
  return {
    type: 'block',
    kind: block.kind,
    id: idOf(node),
    numberLabel: setting.numberLabels.get(idOf(node)) ?? null,
    values: resolveValues(block, valuesOf(node), setting.resolver),
    lines: Object.fromEntries(lines.map(({ name, nodes }) => [name, resolveRuns(nodes, setting)])),
    proses: Object.fromEntries(proses.map(({ name, nodes }) => [name, resolveProse(nodes, setting)])),
  }
}

// A heading of nothing but spaces would be an empty bookmark, which PDF/UA-1 refuses.
const hasInk = (runs: readonly Run[]): boolean =>
  runs.some((run) => run.type === 'value' || (run.type === 'text' && run.text.trim() !== ''))

const headingLevels: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4 }
const levelOf = (node: StoredNode): number => headingLevels[String(node.tag)] ?? 1
