import { useTranslation } from 'react-i18next'

const KIB = 1024

/** A file's size as people say it. */
export const sizeWords = (bytes: number): string =>
  bytes < KIB ** 2 ? `${Math.ceil(bytes / KIB)} KB` : `${(bytes / KIB ** 2).toFixed(bytes < 10 * KIB ** 2 ? 1 : 0)} MB`

/** A moment in the window's language. */
export const useMoment = (): ((at: string) => string) => {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  return (at) => (Number.isNaN(Date.parse(at)) ? '' : format.format(new Date(at)))
}
