import type { ReactElement, ReactNode } from 'react'
import type { ViewTools } from '../blocks/define-block'
import { findBlock } from '../blocks/registry'
import { renderInline } from './render-runs'
import { anchor, headingTag, type RenderSetting, sideBySide } from './render-setting'
import { FinishedSlot, type FinishedSlots, FinishedSlotsContext } from './render-slot'
import { renderTable } from './render-table'
import type { ResolvedBlock, ResolvedList, ResolvedListItem, ResolvedOwnBlock } from './resolved'

/** Blocks one below the other. */
export const renderAll = (blocks: readonly ResolvedBlock[], setting: RenderSetting): ReactElement =>
  sideBySide(blocks.map((block) => renderBlock(block, setting)))

function renderBlock(block: ResolvedBlock, setting: RenderSetting): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p {...anchor(block.id)}>{renderInline(block.runs, setting)}</p>
    case 'heading': {
      const Tag = headingTag(setting.headingLevel + block.level)
      return <Tag {...anchor(block.id)}>{renderInline(block.runs, setting)}</Tag>
    }
    case 'quote':
      return (
        <blockquote {...anchor(block.id)}>
          <p>{renderInline(block.runs, setting)}</p>
        </blockquote>
      )
    case 'list':
      return renderList(block, setting)
    case 'table':
      return renderTable(block, (blocks) => renderCell(blocks, setting))
    case 'block':
      return renderOwn(block, setting)
  }
}

function renderList(list: ResolvedList, setting: RenderSetting): ReactElement {
  const items = sideBySide(list.items.map((item) => renderItem(item, setting)))
  if (!list.ordered) return <ul {...anchor(list.id)}>{items}</ul>
  return (
    <ol {...anchor(list.id)} {...(list.start === 1 ? {} : { start: list.start })}>
      {items}
    </ol>
  )
}

const renderItem = (item: ResolvedListItem, setting: RenderSetting): ReactElement => (
  <li>
    {renderInline(item.runs, setting)}
    {sideBySide(item.children.map((list) => renderList(list, setting)))}
  </li>
)

// A cell with a single paragraph, which nearly all have, needs no paragraph of its own.
function renderCell(blocks: readonly ResolvedBlock[], setting: RenderSetting): ReactElement {
  const only = blocks.length === 1 ? blocks[0] : undefined
  return only?.type === 'paragraph' ? renderInline(only.runs, setting) : renderAll(blocks, setting)
}

/** A block of ours: its View between tags that say what it is. A kind without a definition shows nothing. */
export function renderOwn(block: ResolvedOwnBlock, setting: RenderSetting): ReactElement | null {
  const definition = findBlock(block.kind)
  if (!definition) return null
  const tools: ViewTools = { ...setting.tools, Slot: FinishedSlot, numberLabel: block.numberLabel }
  return (
    <FinishedSlotsContext.Provider value={finish(block, setting)}>
      <div {...anchor(block.id)} className="block" data-block={block.kind}>
        <definition.View values={block.values} tools={tools} />
      </div>
    </FinishedSlotsContext.Provider>
  )
}

function finish(block: ResolvedOwnBlock, setting: RenderSetting): FinishedSlots {
  const inside: RenderSetting = { ...setting, headingLevel: setting.headingLevel + 1 }
  return {
    headingLevel: setting.headingLevel,
    find: (name) => {
      const runs = block.lines[name] ?? []
      const blocks = block.proses[name] ?? []
      if (runs.length > 0) return renderInline(runs, setting)
      return blocks.length > 0 ? renderAll(blocks, inside) : null
    },
  }
}
