import { type KeyboardEvent, type PointerEvent, type ReactElement, useRef } from 'react'

interface PaneBorderProps {
  /** The element whose width it sets. */
  readonly paneId: string
  readonly widthPx: number
  readonly minPx: number
  /** 1 where the pane grows as the border goes to the right, -1 where it shrinks. */
  readonly direction: 1 | -1
  readonly onResize: (widthPx: number) => void
}

const STEP_PX = 16

/** The border between two panes: dragged, or moved by the arrows (ARIA window splitter). */
export const PaneBorder = ({ paneId, widthPx, minPx, direction, onResize }: PaneBorderProps): ReactElement => {
  const from = useRef<{ x: number; widthPx: number } | null>(null)
  const onPointerMove = (event: PointerEvent) => {
    if (from.current) onResize(from.current.widthPx + (event.clientX - from.current.x) * direction)
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    const pane = document.getElementById(paneId)
    from.current = { x: event.clientX, widthPx: pane?.getBoundingClientRect().width ?? widthPx }
  }
  const onPointerUp = () => {
    from.current = null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? STEP_PX : event.key === 'ArrowLeft' ? -STEP_PX : 0
    if (step === 0) return
    event.preventDefault()
    onResize(widthPx + step * direction)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule can't be moved
    <div
      className="pane-border"
      role="separator"
      aria-orientation="vertical"
      aria-controls={paneId}
      aria-valuenow={Math.round(widthPx)}
      aria-valuemin={minPx}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    />
  )
}
