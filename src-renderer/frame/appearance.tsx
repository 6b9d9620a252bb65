import { type ReactNode, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences, useWantsDark } from './preferences'

/** Puts the person's language and colours on the page, where everything below it finds them. */
export const Appearance = ({ children }: { children: ReactNode }): ReactNode => {
  const { preferences } = usePreferences()
  const { i18n } = useTranslation()
  const isDark = useWantsDark(preferences.theme)
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  }, [isDark])
  useLayoutEffect(() => {
    document.documentElement.lang = preferences.locale
    if (i18n.language !== preferences.locale) void i18n.changeLanguage(preferences.locale)
  }, [i18n, preferences.locale])
  return children
}
