import i18next, { type TFunction } from 'i18next'
import enFailure from '../../resources/locales/en/failure.json'
import enMain from '../../resources/locales/en/main.json'
import zhFailure from '../../resources/locales/zh-CN/failure.json'
import zhMain from '../../resources/locales/zh-CN/main.json'
import type { ReadNote } from '../../src-shared/contract/source-content'
import type { FailureData } from '../../src-shared/failure/result'

type Locale = 'zh-CN' | 'en'

const loadWords = async (locale: Locale): Promise<TFunction> => {
  const words = i18next.createInstance()
  return words.init({
    lng: locale,
    fallbackLng: 'en',
    resources: { 'zh-CN': { failure: zhFailure, main: zhMain }, en: { failure: enFailure, main: enMain } },
    interpolation: { escapeValue: false },
  })
}

/** Fills the words of failures in one language. */
export const failureWords = async (locale: Locale): Promise<(key: string, data: FailureData) => string> => {
  const translate = await loadWords(locale)
  return (key, data) => translate(key, data)
}

/** Fills the words of notes on how a document was read. */
export const noteWords = async (locale: Locale): Promise<(note: ReadNote) => string> => {
  const translate = await loadWords(locale)
  return ({ code, data }) => translate(`main:readNote.${code}`, data)
}
