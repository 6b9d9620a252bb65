import { useTranslation } from 'react-i18next'
import { formatPeriod } from '../../../src-shared/data/format-period'
import { Period } from '../../../src-shared/data/period'

/** An ISO day, or any other period, in the words of the window's language. */
export const useDayWords = (): ((day: string) => string) => {
  const { i18n } = useTranslation()
  return (day) => formatPeriod(Period.parse(day), i18n.language === 'en' ? 'en' : 'zh-CN', 'flow')
}
