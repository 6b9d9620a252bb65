import { textFormats } from '../../../src-shared/document/schema'

/** What the words of an element are set in, inherited from the elements around it. */
export interface Setting {
  readonly format: number
}

export const droppedTags = new Set([
  ...['HEAD', 'STYLE', 'SCRIPT', 'TITLE', 'META', 'LINK', 'XML', 'TEMPLATE', 'NOSCRIPT'],
  // Pictures, frames and forms of other places aren't ours to copy; pictures come in through their own dialog.
  ...['IMG', 'PICTURE', 'SVG', 'CANVAS', 'VIDEO', 'AUDIO', 'IFRAME', 'OBJECT', 'EMBED', 'BUTTON', 'INPUT', 'SELECT'],
])

const formatTags: Readonly<Record<string, number>> = {
  B: textFormats.bold,
  STRONG: textFormats.bold,
  I: textFormats.italic,
  EM: textFormats.italic,
  U: textFormats.underline,
  S: textFormats.strikethrough,
  DEL: textFormats.strikethrough,
  STRIKE: textFormats.strikethrough,
  SUB: textFormats.subscript,
  SUP: textFormats.superscript,
}

export const headingTags: Readonly<Record<string, string>> = {
  H1: 'h1',
  H2: 'h2',
  H3: 'h3',
  H4: 'h4',
  H5: 'h4',
  H6: 'h4',
}
export const blockTags = new Set(
  'P DIV SECTION ARTICLE HEADER FOOTER MAIN ASIDE NAV FIGURE FIGCAPTION ADDRESS PRE DL DT DD BODY HTML FORM CENTER'.split(
    ' ',
  ),
)

/** Where the words of `style` attributes are kept while the page is parsed. */
const STYLE_ATTRIBUTE = 'data-style'

/**
 * HTML that can be parsed here without offending the content security policy, which refuses style attributes and style
 * elements even in a document that is never shown: the first are put under another name, the second taken out.
 */
export const withoutLiveStyles = (html: string): string =>
  html
    .replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle(\s*=)/gi, ` ${STYLE_ATTRIBUTE}$1`))

const styleOf = (element: HTMLElement): string => element.getAttribute(STYLE_ATTRIBUTE) ?? ''

const ruleOf = (style: string, name: string): string =>
  style
    .split(';')
    .map((rule) => rule.split(':'))
    .find(([property = '']) => property.trim().toLowerCase() === name)?.[1]
    ?.trim()
    .toLowerCase() ?? ''

const hasBoldWeight = (weight: string): boolean => weight === 'bold' || weight === 'bolder' || Number(weight) >= 600

/** Word and WPS write bold and underline as styles, and others take `<b>` back by `font-weight: normal`. */
export const settingOf = (element: HTMLElement, around: Setting): Setting => {
  const style = styleOf(element)
  const weight = ruleOf(style, 'font-weight')
  const decoration = `${ruleOf(style, 'text-decoration')} ${ruleOf(style, 'text-decoration-line')}`
  const height = ruleOf(style, 'vertical-align')
  let format = around.format | (formatTags[element.tagName] ?? 0)
  if (hasBoldWeight(weight)) format |= textFormats.bold
  if (weight === 'normal' || weight === '400') format &= ~textFormats.bold
  if (ruleOf(style, 'font-style') === 'italic') format |= textFormats.italic
  if (decoration.includes('underline')) format |= textFormats.underline
  if (decoration.includes('line-through')) format |= textFormats.strikethrough
  if (height === 'super') format |= textFormats.superscript
  if (height === 'sub') format |= textFormats.subscript
  return { format }
}

export const isHidden = (element: HTMLElement): boolean =>
  ruleOf(styleOf(element), 'display') === 'none' ||
  // Word's bullets and numbers are words of the paragraph, marked so that others may leave them out.
  /mso-list:\s*ignore/i.test(styleOf(element))

/** What a paragraph of Word says about the list it is an item of; null where it is none. */
export const wordListLevel = (element: HTMLElement): { level: number; isNumbered: boolean } | null => {
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(styleOf(element))?.[1]
  if (level === undefined) return null
  const sign = element.querySelector('[data-style*="mso-list" i]')?.textContent?.trim() ?? ''
  return { level: Number(level), isNumbered: /^[\d一二三四五六七八九十a-zA-Z(（]/.test(sign) && sign !== 'o' }
}
