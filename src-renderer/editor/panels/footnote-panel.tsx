import Input from 'antd/es/input'
import { useTranslation } from 'react-i18next'
import { footnote } from '../../../src-shared/blocks/footnote/definition'
import { Field } from './field'
import { definePanel, type PanelBodyProps } from './panel'

function Body({ values, onChange, isFocused }: PanelBodyProps<{ readonly text: string }>) {
  const { t } = useTranslation('editor')
  return (
    <Field label={t('footnote.text')}>
      {(id) => (
        <Input.TextArea
          id={id}
          autoFocus={isFocused}
          rows={4}
          maxLength={4000}
          value={values.text}
          onChange={({ target }) => onChange({ text: target.value })}
        />
      )}
    </Field>
  )
}

export const footnotePanel = definePanel(footnote, { Body, isComplete: ({ text }) => text.trim() !== '' })
