import { useTranslation } from 'react-i18next'
import type { FailureData } from '../../../src-shared/failure/result'

/** Says who has a project open, where, and since when, as far as is known. */
export const useLockWords = (): ((holder: FailureData) => string) => {
  const { t, i18n } = useTranslation('frame')
  return (holder) => {
    const since = Date.parse(String(holder.since ?? ''))
    const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
    const who = String(holder.author ?? '').trim() || t('trouble.somebody')
    const where =
      holder.isHere === true || !holder.host ? t('trouble.here') : t('trouble.there', { host: String(holder.host) })
    return Number.isNaN(since)
      ? t('trouble.heldUnknown')
      : t('trouble.held', { who, where, since: when.format(new Date(since)) })
  }
}
