import Tree from 'antd/es/tree'
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SectionId } from '../../../../src-shared/data/ids'
import type { OutlineSection } from '../../../../src-shared/document/edition'
import { OutlineRow } from './outline-row'
import {
  ancestorsOf,
  buildTree,
  destinationOfDrop,
  destinationOfKey,
  type MoveKey,
  type OutlineNode,
} from './outline-tree'
import { useHeight } from './use-height'
import type { OutlineCommands } from './use-outline-commands'

interface OutlineTreeProps {
  readonly sections: readonly OutlineSection[]
  /** Those that the search within the outline leaves. */
  readonly shown: readonly OutlineSection[]
  readonly isFiltered: boolean
  /** Those whose stored words have come to harm. */
  readonly damaged: ReadonlySet<SectionId>
  readonly openValues: ReadonlyMap<SectionId, number>
  readonly selectedId: SectionId | null
  readonly renaming: SectionId | null
  readonly onRenaming: (sectionId: SectionId | null) => void
  readonly onOpen: (sectionId: SectionId) => void
  /** Null where the tree may only be read. */
  readonly commands: OutlineCommands | null
}

const isMoveKey = (key: string): key is MoveKey =>
  key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight'

const spotOf = (info: { dropToGap: boolean; dropPosition: number; node: { pos: string } }) => {
  if (!info.dropToGap) return 'inside'
  // rc-tree counts from the target's own index: one less is the gap before it.
  return info.dropPosition < Number(info.node.pos.split('-').at(-1)) ? 'before' : 'after'
}

/** The sections as a tree: arrows walk, Enter opens, F2 renames, Alt and arrows move, Delete puts into the bin. */
export const OutlineTree = (props: OutlineTreeProps): ReactElement => {
  const { sections, shown, isFiltered, damaged, openValues, selectedId, renaming, onRenaming, onOpen, commands } = props
  const { t } = useTranslation('views')
  const [closed, setClosed] = useState<ReadonlySet<SectionId>>(new Set())
  const [activeId, setActiveId] = useState<SectionId | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const height = useHeight(frame)
  // The way to the selected section is always open, as after a jump.
  useEffect(() => {
    if (!selectedId) return
    const above = ancestorsOf(sections, selectedId).map((section) => section.id)
    setClosed((now) => (above.some((id) => now.has(id)) ? new Set([...now].filter((id) => !above.includes(id))) : now))
  }, [sections, selectedId])

  const aimed = sections.find((section) => section.id === (activeId ?? selectedId))
  const onKeyDown = (event: KeyboardEvent) => {
    if (!aimed || renaming || !commands) return
    if (event.altKey && isMoveKey(event.key)) {
      const destination = destinationOfKey(sections, aimed.id, event.key)
      if (destination) commands.move(aimed.id, destination)
    } else if (event.key === 'F2') onRenaming(aimed.id)
    else if (event.key === 'Delete') commands.remove(aimed)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const finishRename = (section: OutlineSection) => (title: string | null) => {
    onRenaming(null)
    // A heading without words can't be printed: an emptied title stays as it was.
    const next = title?.trim() ?? ''
    if (next !== '' && next !== section.title) commands?.rename(section.id, next)
  }
  return (
    // Keys that change the tree are heard before the tree walks by them.
    <div className="outline-frame" ref={frame} onKeyDownCapture={onKeyDown}>
      <Tree<OutlineNode>
        aria-label={t('outline.label')}
        blockNode
        treeData={buildTree(shown)}
        height={height}
        itemHeight={28}
        selectedKeys={selectedId ? [selectedId] : []}
        expandedKeys={
          isFiltered
            ? shown.map((section) => section.id)
            : sections.map((section) => section.id).filter((id) => !closed.has(id))
        }
        onExpand={(_, { node, expanded }) =>
          setClosed((now) => new Set(expanded ? [...now].filter((id) => id !== node.key) : [...now, node.key]))
        }
        onSelect={(_, { node }) => onOpen(node.key)}
        onDoubleClick={(_, node) => commands && onRenaming(node.key as SectionId)}
        onActiveChange={(key) => setActiveId((key as SectionId | null) ?? null)}
        draggable={commands ? { icon: false, nodeDraggable: () => !isFiltered && renaming === null } : false}
        onDrop={(info) => {
          const destination = destinationOfDrop(sections, info.dragNode.key, info.node.key, spotOf(info))
          if (destination) commands?.move(info.dragNode.key, destination)
        }}
        titleRender={({ section }) => (
          <OutlineRow
            section={section}
            openValueCount={openValues.get(section.id) ?? 0}
            isRenaming={renaming === section.id}
            isDamaged={damaged.has(section.id)}
            onRename={finishRename(section)}
          />
        )}
      />
    </div>
  )
}
