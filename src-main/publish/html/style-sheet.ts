import type { Theme } from '../theme'
import chapters from './chapters.css?raw'
import page from './page.css?raw'

/** One `style.css` beside each block's View: a new kind needs no line here. */
const blockStyles = import.meta.glob('../../../src-shared/blocks/*/style.css', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Kinds with a style of their own. */
export const styledKinds: readonly string[] = Object.keys(blockStyles)
  .map((path) => path.split('/').at(-2) ?? '')
  .sort()

const generic = { body: 'serif', display: 'sans-serif' } as const
// Faces that machines without the book's own have for the same purpose.
const substitutes = {
  body: ['Source Han Serif SC', 'Songti SC', 'STSong', 'SimSun'],
  display: ['Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei'],
} as const

const stack = (theme: Theme, use: 'body' | 'display'): string =>
  [...theme.fonts[use], ...substitutes[use]]
    .map((name) => `"${name}"`)
    .concat(generic[use])
    .join(', ')

const block = (selector: string, variables: Readonly<Record<string, string>>): string =>
  `${selector} {\n${Object.entries(variables)
    .map(([name, value]) => `  --nk-${name}: ${value};`)
    .join('\n')}\n}`

const tints = (colors: Theme['colors']): Record<string, string> => ({
  ink: colors.ink,
  muted: colors.muted,
  accent: colors.accent,
  'accent-soft': colors.accentSoft,
  gold: colors.gold,
  rule: colors.rule,
  paper: colors.paper,
  rise: colors.rise,
  fall: colors.fall,
  warning: colors.warning,
})

/** The variables that page and blocks are drawn with; both palettes, chosen by the reader's system. */
export const themeCss = (theme: Theme): string => {
  const light = {
    ...tints(theme.colors),
    heading: theme.colors.accentDeep,
    'on-accent': theme.colors.paper,
    // Gold on paper is too faint to read as text (WCAG 2.2, 1.4.3).
    'gold-text': theme.colors.warning,
    cover: theme.colors.accentDeep,
    'cover-gold': theme.darkColors.gold,
    body: stack(theme, 'body'),
    display: stack(theme, 'display'),
  }
  const dark = {
    ...tints(theme.darkColors),
    heading: theme.darkColors.ink,
    'on-accent': theme.darkColors.paper,
    'gold-text': theme.darkColors.gold,
    cover: theme.darkColors.accentDeep,
  }
  return [
    block(':root', light),
    ':root { color-scheme: light dark; }',
    `@media (prefers-color-scheme: dark) {\n${block(':root', dark)}\n}`,
    // On paper it is always light.
    `@media print {\n${block(':root', light)}\n}`,
  ].join('\n')
}

/** All of a page's style: variables, chapters, page, blocks in the order of their names. */
export const styleSheet = (theme: Theme): string =>
  [
    themeCss(theme),
    page,
    chapters,
    ...Object.keys(blockStyles)
      .sort()
      .map((path) => blockStyles[path] ?? ''),
  ].join('\n')
