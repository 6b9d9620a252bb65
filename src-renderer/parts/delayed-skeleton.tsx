import type { ReactElement } from 'react'
import './parts.css'

/** Grey lines while an answer is on its way; they appear only after 150 ms, so that quick answers don't flicker. */
export const DelayedSkeleton = ({ label, lines = 6 }: { label: string; lines?: number }): ReactElement => (
  <div className="skeleton" role="status" aria-busy="true">
    <span className="visually-hidden">{label}</span>
    {Array.from({ length: lines }, (_, line) => line).map((line) => (
      <div key={line} className="skeleton-line" />
    ))}
  </div>
)
