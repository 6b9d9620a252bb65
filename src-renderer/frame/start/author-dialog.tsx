import Input from 'antd/es/input'
import Modal from 'antd/es/modal'
import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../preferences'

/** Asks for the name that stands beside every change. */
export const AuthorDialog = ({ onClose }: { onClose: () => void }): ReactElement => {
  const { t } = useTranslation('frame')
  const { preferences, save } = usePreferences()
  const [name, setName] = useState(preferences.author)
  const fieldId = useId()
  const finish = () => {
    const author = name.trim()
    if (author === '') return
    save({ author })
    onClose()
  }
  return (
    <Modal
      open
      width={420}
      title={t('author.title')}
      okText={t('author.save')}
      okButtonProps={{ disabled: name.trim() === '' }}
      onOk={finish}
      onCancel={onClose}
    >
      <label htmlFor={fieldId}>{t('author.detail')}</label>
      <Input
        id={fieldId}
        value={name}
        maxLength={80}
        autoFocus
        placeholder={t('author.placeholder')}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={finish}
        style={{ marginTop: 8 }}
      />
    </Modal>
  )
}
