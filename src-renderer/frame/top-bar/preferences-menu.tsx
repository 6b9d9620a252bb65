import SettingOutlined from '@ant-design/icons/es/icons/SettingOutlined'
import Button from 'antd/es/button'
import Dropdown from 'antd/es/dropdown'
import { lazy, type ReactElement, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { InterfaceLocale, Theme } from '../../../src-shared/contract/app'
import { hasModifier, isTyping, useShortcut } from '../../parts/use-shortcut'
import { usePreferences } from '../preferences'

const AuthorDialog = lazy(async () => ({ default: (await import('../start/author-dialog')).AuthorDialog }))
const ShortcutSheet = lazy(async () => ({ default: (await import('../keyboard/shortcut-sheet')).ShortcutSheet }))
/** Each language in its own words, so that whoever can't read the present one finds the way back. */
const localeNames: Readonly<Record<InterfaceLocale, string>> = { 'zh-CN': '简体中文', en: 'English' }

/** Language, colours, the author's name, and the sheet of keys (Ctrl+/, or ? where nothing is being typed). */
export const PreferencesMenu = (): ReactElement => {
  const { t } = useTranslation('frame')
  const { preferences, save } = usePreferences()
  const [isNaming, setNaming] = useState(false)
  const [isSheetShown, setSheetShown] = useState(false)
  useShortcut((event) => {
    const isAsked = event.key === '/' ? hasModifier(event) : event.key === '?' && !isTyping()
    if (isAsked) setSheetShown(true)
    return isAsked
  })
  const items = [
    {
      type: 'group' as const,
      key: 'language',
      label: t('preferences.language'),
      children: InterfaceLocale.options.map((locale) => ({
        key: `locale.${locale}`,
        label: localeNames[locale],
        onClick: () => save({ locale }),
      })),
    },
    {
      type: 'group' as const,
      key: 'theme',
      label: t('preferences.theme'),
      children: Theme.options.map((theme) => ({
        key: `theme.${theme}`,
        label: t(`preferences.themes.${theme}`),
        onClick: () => save({ theme }),
      })),
    },
    { type: 'divider' as const },
    {
      key: 'author',
      label: preferences.author ? t('preferences.author', { name: preferences.author }) : t('preferences.noAuthor'),
      onClick: () => setNaming(true),
    },
    { key: 'shortcuts', label: t('shortcuts.open'), extra: '?', onClick: () => setSheetShown(true) },
  ]
  const selectedKeys = [`locale.${preferences.locale}`, `theme.${preferences.theme}`]
  return (
    <>
      <Dropdown
        menu={{ items, selectedKeys, selectable: true, multiple: true }}
        trigger={['click']}
        placement="bottomRight"
      >
        <Button
          type="text"
          icon={<SettingOutlined />}
          aria-label={t('preferences.label')}
          title={t('preferences.label')}
        />
      </Dropdown>
      {isNaming ? (
        <Suspense fallback={null}>
          <AuthorDialog onClose={() => setNaming(false)} />
        </Suspense>
      ) : null}
      {isSheetShown ? (
        <Suspense fallback={null}>
          <ShortcutSheet onClose={() => setSheetShown(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
