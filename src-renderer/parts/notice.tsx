import type { ReactElement, ReactNode } from 'react'
import './parts.css'

interface NoticeProps {
  readonly title: string
  readonly detail?: ReactNode
  readonly actions?: ReactNode
  /** A problem is announced at once; an empty place is only described. */
  readonly tone?: 'calm' | 'problem'
}

/** What stands in a pane that has nothing to show: empty, or in trouble. */
export const Notice = ({ title, detail, actions, tone = 'calm' }: NoticeProps): ReactElement => (
  <div className="notice" {...(tone === 'problem' ? { role: 'alert' } : {})}>
    <p className="notice-title">{title}</p>
    {detail ? <div className="notice-detail">{detail}</div> : null}
    {actions ? <div className="notice-actions">{actions}</div> : null}
  </div>
)
