import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineSection } from '../../../../src-shared/document/edition'

/** The title being changed in its place: Enter keeps, Escape leaves it as it was. */
const TitleField = ({ title, onEnd }: { title: string; onEnd: (title: string | null) => void }): ReactElement => {
  const { t } = useTranslation('views')
  const [text, setText] = useState(title)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    // The tree would take arrows and letters for its own.
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') onEnd(text)
    if (event.key === 'Escape') onEnd(null)
  }
  return (
    <input
      className="outline-field"
      aria-label={t('outline.titleField')}
      value={text}
      maxLength={300}
      ref={field}
      // The tree takes every focus within it for its own.
      onFocus={(event) => event.stopPropagation()}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => onEnd(text)}
      onClick={(event) => event.stopPropagation()}
    />
  )
}

interface OutlineRowProps {
  readonly section: OutlineSection
  /** Of its values: those that aren't right yet. */
  readonly openValueCount: number
  readonly isRenaming: boolean
  /** Whether its stored words have come to harm. */
  readonly isDamaged: boolean
  readonly onRename: (title: string | null) => void
}

/** One line of the outline: number, title, and what is still open in it. */
export const OutlineRow = ({
  section,
  openValueCount,
  isRenaming,
  isDamaged,
  onRename,
}: OutlineRowProps): ReactElement => {
  const { t } = useTranslation('views')
  if (isRenaming) return <TitleField title={section.title} onEnd={onRename} />
  return (
    <span className="outline-row" title={section.title}>
      {section.number ? <span className="outline-number tabular">{section.number}</span> : null}
      <span className={section.title ? 'ellipsis' : 'ellipsis muted'}>{section.title || t('outline.untitled')}</span>
      {isDamaged ? (
        <span className="outline-damaged" title={t('outline.damaged')}>
          <span aria-hidden="true">!</span>
          <span className="visually-hidden">{t('outline.damaged')}</span>
        </span>
      ) : null}
      {section.carriedCount > 0 ? (
        <span className="outline-carried" title={t('outline.carried', { count: section.carriedCount })}>
          <span className="visually-hidden">{t('outline.carried', { count: section.carriedCount })}</span>
        </span>
      ) : null}
      {openValueCount > 0 ? (
        <span className="outline-open tabular" title={t('outline.openValues', { count: openValueCount })}>
          {openValueCount}
          <span className="visually-hidden">{t('outline.openValues', { count: openValueCount })}</span>
        </span>
      ) : null}
    </span>
  )
}
