import ConfigProvider from 'antd/es/config-provider'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { mediaQuery } from './media-query'
import { styleNonce } from './style-nonce'
import { themeConfig, withoutMotion } from './theme'
import { useIsDark } from './use-is-dark'

/** Whether the person has asked the system for less motion. */
const useIsStill = mediaQuery('(prefers-reduced-motion: reduce)')

const lively = { dark: themeConfig(true), light: themeConfig(false) }
const still = { dark: withoutMotion(lively.dark), light: withoutMotion(lively.light) }

/** Gives Ant Design's controls within it the window's language and colours. */
export const Controls = ({ children }: { children: ReactNode }): ReactElement => {
  const { i18n } = useTranslation()
  const isDark = useIsDark()
  const themes = useIsStill() ? still : lively
  return (
    <ConfigProvider
      theme={isDark ? themes.dark : themes.light}
      locale={i18n.language === 'en' ? enUS : zhCN}
      csp={{ nonce: styleNonce }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  )
}
