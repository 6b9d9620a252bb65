import type { ReactElement } from 'react'
import './parts.css'

interface CountChipProps {
  readonly label: string
  readonly count: number
  readonly isChosen: boolean
  readonly isProblem?: boolean
  readonly onChoose: () => void
}

/** Narrows a list to one kind, of which there are so many. */
export const CountChip = ({ label, count, isChosen, isProblem = false, onChoose }: CountChipProps): ReactElement => (
  <button
    type="button"
    className={isProblem ? 'count-chip count-chip-problem' : 'count-chip'}
    aria-pressed={isChosen}
    onClick={onChoose}
  >
    {label} <strong className="tabular">{count}</strong>
  </button>
)
