import { type ReactElement, type ReactNode, useState } from 'react'
import { BlockOrigin } from '../sources/original/block-origin'

interface Pointed {
  readonly blockId: string
  readonly topPx: number
}

/** The text of a section; beside the block that is pointed at stands what it was imported from. */
export const ReaderOrigin = ({ children }: { children: ReactNode }): ReactElement => {
  const [pointed, setPointed] = useState<Pointed | null>(null)
  return (
    // Whoever reads by keys has the way of the whole section, above the text.
    <div
      className="reader-origin"
      onPointerOver={({ target, currentTarget }) => {
        const block = target instanceof Element ? target.closest('[id]') : null
        if (!block || !currentTarget.contains(block) || block === currentTarget) return
        const topPx = block.getBoundingClientRect().top - currentTarget.getBoundingClientRect().top
        setPointed((before) => (before?.blockId === block.id ? before : { blockId: block.id, topPx }))
      }}
      onPointerLeave={() => setPointed(null)}
    >
      {children}
      {pointed ? (
        <div className="reader-pointed" style={{ top: pointed.topPx }}>
          <BlockOrigin blockIds={[pointed.blockId]} isShort />
        </div>
      ) : null}
    </div>
  )
}
