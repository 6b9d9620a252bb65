import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssetValue } from '../../../src-shared/blocks/fields'
import { type Failure, failureKeys } from '../../../src-shared/failure/result'
import { api } from '../../api/client'
import { Field } from './field'

interface PictureFieldProps {
  readonly value: AssetValue | null
  readonly onChange: (value: AssetValue | null) => void
}

/** Chooses a picture through the shell's dialog, and says in words what it shows. */
export function PictureField({ value, onChange }: PictureFieldProps): ReactElement {
  const { t } = useTranslation(['editor', 'failure'])
  const [failure, setFailure] = useState<Failure | null>(null)
  const choose = async (): Promise<void> => {
    const answer = await api.library.addPicture({})
    setFailure(answer.ok ? null : answer.error)
    if (answer.ok && answer.value) onChange({ ...answer.value, alt: value?.alt ?? answer.value.alt })
  }
  return (
    <>
      <Field
        label={t('editor:picture.picture')}
        problem={failure ? t(failureKeys(failure.code).message, failure.data) : undefined}
      >
        {(id) => (
          <span className="nk-row">
            {value ? <img className="nk-thumbnail" src={`/asset/${value.hash}`} alt={value.alt} /> : null}
            <Button id={id} onClick={() => void choose()}>
              {t(value ? 'editor:picture.replace' : 'editor:picture.choose')}
            </Button>
            {value ? <Button onClick={() => onChange(null)}>{t('editor:picture.remove')}</Button> : null}
          </span>
        )}
      </Field>
      {value ? (
        <Field label={t('editor:picture.alt')} hint={t('editor:picture.altHint')}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={2}
              maxLength={1000}
              value={value.alt}
              onChange={({ target }) => onChange({ ...value, alt: target.value })}
            />
          )}
        </Field>
      ) : null}
    </>
  )
}
