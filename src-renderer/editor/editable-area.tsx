import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { useTranslation } from 'react-i18next'

/** The page one types on. */
export function EditableArea() {
  const { t } = useTranslation('editor')
  return (
    <ContentEditable
      className="nk-page"
      ariaLabel={t('page')}
      aria-placeholder={t('placeholder')}
      placeholder={<div className="nk-placeholder">{t('placeholder')}</div>}
      spellCheck={false}
    />
  )
}
