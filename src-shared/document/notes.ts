import { slotsOf } from '../blocks/define-block'
import { findBlock } from '../blocks/registry'
import type { ResolvedBlock, ResolvedList, ResolvedOwnBlock, Run } from './resolved'

export type NoteRun = Extract<Run, { type: 'note' }>

/** The notes of some blocks in reading order: the order in which they are numbered. */
export const listNotes = (blocks: readonly ResolvedBlock[]): NoteRun[] =>
  listRuns(blocks).filter((run): run is NoteRun => run.type === 'note')

/** Every run of some blocks in reading order. */
export const listRuns = (blocks: readonly ResolvedBlock[]): Run[] => blocks.flatMap(runsOfBlock)

function runsOfBlock(block: ResolvedBlock): Run[] {
  switch (block.type) {
    case 'list':
      return runsOfList(block)
    case 'table':
      return block.rows.flat().flatMap((cell) => listRuns(cell.blocks))
    case 'block':
      return runsOfOwnBlock(block)
    default:
      return block.runs
  }
}

const runsOfList = (list: ResolvedList): Run[] =>
  list.items.flatMap((item) => [...item.runs, ...item.children.flatMap(runsOfList)])

function runsOfOwnBlock(block: ResolvedOwnBlock): Run[] {
  const definition = findBlock(block.kind)
  if (!definition) return []
  return slotsOf(definition).flatMap(({ name }) => block.lines[name] ?? listRuns(block.proses[name] ?? []))
}
