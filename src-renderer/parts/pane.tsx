import type { ReactElement, ReactNode } from 'react'
import './parts.css'

interface PaneProps {
  readonly title: ReactNode
  /** Spoken name of the region; needed where the title isn't plain text. */
  readonly label: string
  readonly actions?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}

/** A titled region of the window whose body scrolls by itself. */
export const Pane = ({ title, label, actions, children, className }: PaneProps): ReactElement => (
  <section className={className ? `pane ${className}` : 'pane'} aria-label={label}>
    <header className="pane-header">
      <h2 className="pane-title">{title}</h2>
      {actions}
    </header>
    <div className="pane-body">{children}</div>
  </section>
)
