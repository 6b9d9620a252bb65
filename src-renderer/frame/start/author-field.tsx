import Button from 'antd/es/button'
import { type FormEvent, type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../preferences'

/** Asks once for the name that stands beside every change; nothing waits for it. */
export const AuthorField = (): ReactElement => {
  const { t } = useTranslation('frame')
  const { save } = usePreferences()
  const [name, setName] = useState('')
  const fieldId = useId()
  const finish = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') save({ author: name.trim() })
  }
  return (
    <form className="start-author" onSubmit={finish}>
      <label htmlFor={fieldId}>{t('author.detail')}</label>
      <div className="start-author-row">
        <input
          id={fieldId}
          value={name}
          maxLength={80}
          autoComplete="off"
          placeholder={t('author.placeholder')}
          onChange={(event) => setName(event.target.value)}
        />
        <Button htmlType="submit" disabled={name.trim() === ''}>
          {t('author.save')}
        </Button>
      </div>
    </form>
  )
}
