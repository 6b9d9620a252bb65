import i18next from 'i18next'
import enFailure from '../../resources/locales/en/failure.json'
import zhFailure from '../../resources/locales/zh-CN/failure.json'
import type { FailureData } from '../../src-shared/failure/result'

/** Fills the words of failures in one language. */
export const failureWords = async (locale: 'zh-CN' | 'en'): Promise<(key: string, data: FailureData) => string> => {
  const words = i18next.createInstance()
  await words.init({
    lng: locale,
    fallbackLng: 'en',
    resources: { 'zh-CN': { failure: zhFailure }, en: { failure: enFailure } },
    interpolation: { escapeValue: false },
  })
  return (key, data) => words.t(key, data)
}
