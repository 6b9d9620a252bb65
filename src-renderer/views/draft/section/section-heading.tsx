import { type KeyboardEvent, type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineSection, SectionFacts } from '../../../../src-shared/document/edition'
import { useCommand } from '../../../api/use-call'
import { useTellFailure } from '../../failure/use-tell-failure'

interface LineFieldProps {
  readonly className: string
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly maxLength: number
  readonly isReadOnly: boolean
  readonly onSave: (value: string) => unknown
}

/** A line that looks like print and can be typed over; it is kept on leaving it or with Enter. */
const LineField = (props: LineFieldProps): ReactElement => {
  const { className, label, placeholder, value, maxLength, isReadOnly, onSave } = props
  const [text, setText] = useState<string | null>(null)
  const finish = () => {
    if (text !== null && text.trim() !== value) onSave(text.trim())
    setText(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') event.currentTarget.blur()
    if (event.key === 'Escape') setText(null)
  }
  return (
    <input
      className={className}
      aria-label={label}
      placeholder={placeholder}
      value={text ?? value}
      maxLength={maxLength}
      readOnly={isReadOnly}
      onChange={(event) => setText(event.target.value)}
      onBlur={finish}
      onKeyDown={onKeyDown}
    />
  )
}

/** Kicker, number and title of the open section, above its text. */
export const SectionHeading = ({
  section,
  isReadOnly,
}: {
  section: OutlineSection
  isReadOnly: boolean
}): ReactElement => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const { mutate } = useCommand('section', 'saveFacts')
  const save = (facts: Partial<SectionFacts>) => mutate({ sectionId: section.id, facts }, { onError: tell })
  return (
    <div className="section-heading" key={section.id}>
      {isReadOnly && section.kicker === '' ? null : (
        <LineField
          className="section-kicker"
          label={t('section.kicker')}
          placeholder={t('section.kickerHint')}
          value={section.kicker}
          maxLength={200}
          isReadOnly={isReadOnly}
          onSave={(kicker) => save({ kicker })}
        />
      )}
      <div className="section-title-line">
        {section.number ? <span className="section-number tabular">{section.number}</span> : null}
        <LineField
          className="section-title"
          label={t('section.title')}
          placeholder={t('section.titleHint')}
          value={section.title}
          maxLength={300}
          isReadOnly={isReadOnly}
          // A heading without words can't be printed.
          onSave={(title) => title !== '' && save({ title })}
        />
      </div>
    </div>
  )
}
