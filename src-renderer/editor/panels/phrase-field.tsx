import AutoComplete from 'antd/es/auto-complete'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Binding } from '../../../src-shared/data/binding'
import { parsePhrase } from '../../../src-shared/data/phrase'
import { Field } from './field'
import { phraseOfBinding, phrases, sayExample } from './phrase-presets'

interface PhraseFieldProps {
  readonly binding: Binding
  readonly onChange: (change: Partial<Binding>) => void
}

/** The words that turn with a change: chosen by how they read, or written in the grammar of `phrase.ts`. */
export function PhraseField({ binding, onChange }: PhraseFieldProps): ReactElement {
  const { t } = useTranslation('editor')
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? phraseOfBinding(binding)
  const parsed = parsePhrase(text)
  const example = {
    size: t('phrase.example.size'),
    before: t('phrase.example.before'),
    after: t('phrase.example.after'),
    against: t('phrase.example.against'),
    period: t('phrase.example.period'),
  }
  return (
    <Field
      label={t('phrase.label')}
      hint={t('phrase.hint')}
      problem={parsed.ok ? undefined : t('phrase.unreadable', { at: Number(parsed.error.data.at) })}
    >
      {(id) => (
        <AutoComplete
          id={id}
          className="nk-wide"
          value={text}
          status={parsed.ok ? '' : 'error'}
          options={phrases.map((phrase) => ({ value: phrase, said: sayExample(phrase, example) }))}
          optionRender={({ data }) => (
            <span className="nk-indicator-option">
              <span>{data.said}</span>
              <span className="nk-muted">{data.value}</span>
            </span>
          )}
          onChange={(next: string) => {
            setTyped(next)
            if (parsePhrase(next).ok) onChange({ phrase: next })
          }}
          onBlur={() => {
            if (parsed.ok) setTyped(null)
          }}
        />
      )}
    </Field>
  )
}
