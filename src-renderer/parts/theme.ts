import type { ThemeConfig } from 'antd/es/config-provider'
import antdTheme from 'antd/es/theme'

const shared = {
  // By language: see base.css.
  fontFamily: 'var(--nk-font)',
  fontSize: 13,
  controlHeight: 30,
  borderRadius: 5,
  wireframe: false,
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.16s',
}

const components: NonNullable<ThemeConfig['components']> = {
  Table: { cellPaddingBlockSM: 5, cellPaddingInlineSM: 8, headerBorderRadius: 0 },
  Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 3px' },
  Tabs: { horizontalMargin: '0 0 12px 0' },
}

const tree = { titleHeight: 28, indentSize: 16 }

/** Ant Design's tokens in this application's ink and teal; the same colours stand as custom properties in base.css. */
export const themeConfig = (isDark: boolean): ThemeConfig => ({
  algorithm: isDark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
  token: isDark
    ? {
        ...shared,
        colorPrimary: '#5cc0be',
        colorInfo: '#5cc0be',
        colorInfoBg: '#1f3537',
        colorInfoBorder: '#2f4b4d',
        colorLink: '#62bdbb',
        controlItemBgActive: '#1f3537',
        controlItemBgActiveHover: '#254043',
        colorBgBase: '#1a2124',
        colorTextBase: '#e2e8ea',
        colorTextSecondary: '#9aa9ae',
        colorTextDescription: '#9aa9ae',
        colorTextPlaceholder: '#8a999e',
        // What can't be changed is still read: a published edition's facts are.
        colorTextDisabled: '#839297',
        colorBgContainer: '#1a2124',
        colorBgElevated: '#232c2f',
        colorBgLayout: '#121719',
        colorBorder: '#3b474b',
        colorBorderSecondary: '#2c3639',
        colorError: '#f08a82',
        colorSuccess: '#76c99a',
        colorWarning: '#e5b262',
      }
    : {
        ...shared,
        colorPrimary: '#0f5c63',
        colorInfo: '#0f5c63',
        colorInfoBg: '#e1eeee',
        colorInfoBorder: '#c3d9d9',
        colorLink: '#0f5c63',
        controlItemBgActive: '#e1eeee',
        controlItemBgActiveHover: '#d6e7e7',
        colorTextBase: '#1b2528',
        colorTextSecondary: '#56656b',
        colorTextDescription: '#56656b',
        colorTextPlaceholder: '#67767b',
        colorTextDisabled: '#748389',
        colorBgLayout: '#e9edee',
        colorBorder: '#c6d0d3',
        colorBorderSecondary: '#e3e9ea',
        colorError: '#b02a24',
        colorSuccess: '#1f6f43',
        colorWarning: '#8a5200',
      },
  components: isDark
    ? {
        ...components,
        Button: { primaryColor: '#0c1a1b' },
        Tree: { ...tree, nodeSelectedBg: '#1f3537', nodeSelectedColor: '#62bdbb', nodeHoverBg: '#20282b' },
      }
    : {
        ...components,
        Tree: { ...tree, nodeSelectedBg: '#e1eeee', nodeSelectedColor: '#0f5c63', nodeHoverBg: '#f2f5f5' },
      },
})

/** The same look for a person who has asked the system for less motion: what opens is there at once. */
export const withoutMotion = (theme: ThemeConfig): ThemeConfig => ({
  ...theme,
  token: { ...theme.token, motion: false },
})
