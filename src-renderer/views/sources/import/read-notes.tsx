import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadNote } from '../../../../src-shared/contract/source-content'

/** What is to be known of how a document was read: pages without text, pictures that stayed out. */
export const ReadNotes = ({ notes }: { notes: readonly ReadNote[] | undefined }): ReactElement | null => {
  const { t } = useTranslation('main')
  if (!notes || notes.length === 0) return null
  return (
    <ul className="desk-notes" aria-label={t('main:readNote.title')}>
      {notes.map(({ code, data }) => (
        <li key={code}>{t(`main:readNote.${code}`, data)}</li>
      ))}
    </ul>
  )
}
