import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
} from 'docx'
import type { EditionLanguage } from '../../../src-shared/document/edition'
import type { Theme } from '../theme'
import { orderedReference } from './word-book'

// Faces that every Word has; the book's own would be replaced by chance on most machines.
const bodyFont = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' }
const displayFont = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' }

const headingSizes = [40, 30, 26, 23, 22, 22] as const

const paragraphStyles = (theme: Theme, language: EditionLanguage): IParagraphStyleOptions[] => {
  const color = (name: keyof Theme['colors']): string => theme.colors[name].slice(1)
  const small = Math.round(theme.type.smallPt * 2)
  const indent = language === 'zh-CN' ? { indent: { firstLineChars: 200 } } : {}
  const style = (id: string, rest: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions => ({
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    ...rest,
  })
  const centred = { alignment: AlignmentType.CENTER }
  return [
    style('BodyText', { paragraph: { ...indent, alignment: AlignmentType.BOTH, spacing: { line: 400, after: 60 } } }),
    style('CellText', { paragraph: { spacing: { line: 280 } }, run: { size: 19 } }),
    style('ListItem', { paragraph: { spacing: { line: 360, after: 40 } } }),
    style('QuoteText', {
      run: { font: displayFont, color: color('accent') },
      paragraph: {
        indent: { left: 400, right: 400 },
        spacing: { before: 160, after: 160, line: 360 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: color('gold') } },
      },
    }),
    style('Kicker', {
      run: { font: displayFont, color: color('warning'), size: 20 },
      paragraph: { keepNext: true, spacing: { before: 240 } },
    }),
    style('Picture', { paragraph: { ...centred, keepNext: true, spacing: { before: 200 } } }),
    style('FigureCaption', {
      run: { font: displayFont, size: 19 },
      paragraph: { ...centred, spacing: { before: 60 } },
    }),
    style('SourceLine', {
      run: { font: displayFont, size: small, color: color('muted') },
      paragraph: { ...centred, spacing: { after: 200 } },
    }),
    style('BoxTitle', {
      run: { font: displayFont, bold: true, size: 24, color: color('accentDeep') },
      paragraph: { keepNext: true, spacing: { after: 80 } },
    }),
    style('KpiValue', { run: { font: displayFont, bold: true, size: 30, color: color('accent') } }),
    style('KpiLabel', { run: { font: displayFont, size: 18 } }),
    style('KpiNote', { run: { font: displayFont, size: small, color: color('muted') } }),
    style('CoverLine', { run: { font: displayFont, size: 28, color: color('accentDeep') }, paragraph: centred }),
    style('CoverYear', { run: { font: displayFont, size: 72, bold: true, color: color('gold') }, paragraph: centred }),
    style('FrontTitle', {
      run: { font: displayFont, size: 34, bold: true, color: color('accentDeep') },
      paragraph: { spacing: { before: 360, after: 240 } },
    }),
    style('Running', { run: { font: displayFont, size: small, color: color('muted') } }),
  ]
}

/** Styles with names of their own, so that who comments can restyle the whole text at once. */
export const wordStyles = (theme: Theme, language: EditionLanguage): IStylesOptions => {
  const accentDeep = theme.colors.accentDeep.slice(1)
  const heading = (level: 1 | 2 | 3 | 4 | 5 | 6) => ({
    run: { font: displayFont, bold: true, size: headingSizes[level - 1] ?? 22, color: accentDeep },
    paragraph: { keepNext: true, spacing: { before: level === 1 ? 480 : 280, after: level === 1 ? 280 : 140 } },
  })
  return {
    default: {
      document: {
        run: {
          font: bodyFont,
          size: theme.type.bodyPt * 2,
          color: theme.colors.ink.slice(1),
          language: language === 'zh-CN' ? { value: 'en-US', eastAsia: 'zh-CN' } : { value: 'en-US' },
        },
      },
      title: {
        run: { font: displayFont, bold: true, size: 64, color: accentDeep },
        paragraph: { alignment: AlignmentType.CENTER },
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
      heading5: heading(5),
      heading6: heading(6),
    },
    paragraphStyles: paragraphStyles(theme, language),
  }
}

const LIST_LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const
const bulletSigns = ['•', '–', '·'] as const
const orderedSigns = [
  { format: LevelFormat.DECIMAL, sign: (at: number) => `%${at}.` },
  { format: LevelFormat.DECIMAL, sign: (at: number) => `（%${at}）` },
  { format: LevelFormat.LOWER_LETTER, sign: (at: number) => `%${at}.` },
] as const

const at = (level: number) => ({ paragraph: { indent: { left: 840 + level * 420, hanging: 420 } } })

/** One numbering for all bullets and one for each number at which an ordered list begins. */
export const wordNumbering = (orderedStarts: readonly number[]): INumberingOptions => ({
  config: [
    {
      reference: 'bullets',
      levels: LIST_LEVELS.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: bulletSigns[level % bulletSigns.length] ?? '•',
        style: at(level),
      })),
    },
    ...orderedStarts.map((start) => ({
      reference: orderedReference(start),
      levels: LIST_LEVELS.map((level) => {
        const { format, sign } = orderedSigns[level % orderedSigns.length] ?? orderedSigns[0]
        return { level, start, format, text: sign(level + 1), style: at(level) }
      }),
    })),
  ],
})
