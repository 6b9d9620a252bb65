import { Fragment, type ReactElement, type ReactNode, useId, useState } from 'react'
import { readMemory, writeMemory } from './memory'
import { PaneBorder } from './pane-border'
import './parts.css'

export interface PaneSlot {
  readonly key: string
  readonly content: ReactNode
  /** Width in CSS pixels the first time; the slot without one takes what is left. */
  readonly widthPx?: number
  readonly minPx: number
}

const isWidths = (value: unknown): value is Record<string, number> =>
  typeof value === 'object' && value !== null && Object.values(value).every((width) => typeof width === 'number')

/** Panes side by side with movable borders; their widths are remembered under `name`. */
export const Panes = ({ name, slots }: { name: string; slots: readonly PaneSlot[] }): ReactElement => {
  const id = useId()
  const memoryKey = `panes.${name}`
  const [widths, setWidths] = useState(() => readMemory(memoryKey, isWidths) ?? {})
  const widestAt = slots.findIndex((slot) => slot.widthPx === undefined)
  const widthOf = ({ key, widthPx = 0 }: PaneSlot) => widths[key] ?? widthPx
  const resize = ({ key, minPx }: PaneSlot, widthPx: number) => {
    const next = { ...widths, [key]: Math.max(minPx, Math.round(widthPx)) }
    setWidths(next)
    writeMemory(memoryKey, next)
  }
  const border = (at: number): ReactElement | null => {
    // A border sets the width of the pane that lies on its outer side, seen from the one that takes what is left.
    const isBefore = at < widestAt
    const slot = slots[isBefore ? at : at + 1]
    if (!slot) return null
    return (
      <PaneBorder
        paneId={`${id}${slot.key}`}
        widthPx={widthOf(slot)}
        minPx={slot.minPx}
        direction={isBefore ? 1 : -1}
        onResize={(widthPx) => resize(slot, widthPx)}
      />
    )
  }
  return (
    <div className="panes">
      {slots.map((slot, at) => (
        <Fragment key={slot.key}>
          <div
            id={`${id}${slot.key}`}
            className="panes-slot"
            style={{ flex: slot.widthPx === undefined ? '1 1 0' : `0 1 ${widthOf(slot)}px`, minWidth: slot.minPx }}
          >
            {slot.content}
          </div>
          {at < slots.length - 1 ? border(at) : null}
        </Fragment>
      ))}
    </div>
  )
}
