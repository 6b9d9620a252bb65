import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

const LINES = 12

/** A page that is being set: seen at once, for the pages behind it take a while; the pane's title says it aloud. */
export const PreviewWaiting = (): ReactElement => {
  const { t } = useTranslation('views')
  return (
    <div className="preview-waiting" aria-hidden="true">
      <div className="preview-waiting-page">
        <p>{t('preview.working')}</p>
        {Array.from({ length: LINES }, (_, line) => line).map((line) => (
          <div key={line} className="skeleton-line" />
        ))}
      </div>
    </div>
  )
}
