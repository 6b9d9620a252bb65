import { useTranslation } from 'react-i18next'

/** Shown where a block of a later version stands: kept, not editable. */
export function UnknownBlockView({ size }: { size: number }) {
  const { t } = useTranslation('editor')
  return <div className="nk-unknown">{t('unknownBlock', { size })}</div>
}
