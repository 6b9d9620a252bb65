import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { InterfaceLocale } from '../../src-shared/contract/app'

/** Every locale file there is, bundled: a language changes with no request, and a new namespace needs no line here. */
const files = import.meta.glob<Record<string, unknown>>('../../resources/locales/*/*.json', {
  eager: true,
  import: 'default',
})

const resources: Record<string, Record<string, Record<string, unknown>>> = {}
for (const [path, words] of Object.entries(files)) {
  const [locale = '', file = ''] = path.split('/').slice(-2)
  resources[locale] = { ...resources[locale], [file.replace('.json', '')]: words }
}

/** The interface's words. Chinese stands in where another language lacks a key. */
export const createLocale = (locale: InterfaceLocale): i18n => {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    resources,
    lng: locale,
    fallbackLng: 'zh-CN',
    defaultNS: 'frame',
    initAsync: false,
    // React escapes by itself.
    interpolation: { escapeValue: false },
    // What isn't given stays empty, as in main's words.
    missingInterpolationHandler: () => '',
    react: { useSuspense: false },
  })
  return instance
}
