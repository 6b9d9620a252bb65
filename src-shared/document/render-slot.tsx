import { createContext, type ReactElement, useContext } from 'react'
import type { SlotTag } from '../blocks/define-block'
import { headingTag } from './render-setting'

/** The finished slots of the block being rendered. */
export interface FinishedSlots {
  /** What stands in a slot; null where it is empty. */
  readonly find: (name: string) => ReactElement | null
  readonly headingLevel: number
}

export const FinishedSlotsContext = createContext<FinishedSlots | null>(null)

/**
 * The Slot of finished documents: one component for ever, so that a block's View is the same in editor and export. An
 * empty slot leaves no trace. A heading is put one level below the heading it stands under, whatever level the View
 * names: only the document knows how deep the block is.
 */
export function FinishedSlot({
  name,
  as = 'div',
}: {
  readonly name: string
  readonly as?: SlotTag
}): ReactElement | null {
  const slots = useContext(FinishedSlotsContext)
  const content = slots?.find(name) ?? null
  if (!slots || !content) return null
  const Tag = as === 'h3' || as === 'h4' ? headingTag(slots.headingLevel + 1) : as
  return <Tag data-field={name}>{content}</Tag>
}
