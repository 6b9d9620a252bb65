import { Document, type IParagraphOptions, Packer, Paragraph, type Table, TextRun } from 'docx'
import type { Language } from '../../../src-shared/data/format-period'
import type { SubmissionFacts } from '../../../src-shared/data/submission'
import { withoutControls } from '../printable'
import { standardTheme } from '../theme'
import type { ConfirmationInput } from './confirmation-input'
import { factTable, numberTable, pictureTable, signTable } from './confirmation-tables'
import { type ConfirmationWords, confirmationWords } from './confirmation-words'
import { settlePackage } from './settle-package'
import { wordStyles } from './word-styles'

/** The sheet speaks the language of the case. */
const languageOf = ({ title, text }: Pick<SubmissionFacts, 'title' | 'text'>): Language =>
  /\p{Script=Han}/u.test(title + text) || title + text === '' ? 'zh-CN' : 'en'

/** A file name for the sheet, after the title or, where there is none, after the file that was sent. */
export const confirmationName = (facts: Pick<SubmissionFacts, 'title' | 'text'>, fallback: string): string => {
  const about = (facts.title || fallback).replace(/[\s\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()
  return `${confirmationWords[languageOf(facts)].sheet} ${about.slice(0, 60)}.docx`
}

const styled = (style: string, text: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ style, children: [new TextRun(text)], ...options })

const heading = (text: string): Paragraph => styled('BoxTitle', text, { spacing: { before: 320, after: 120 } })

const textOf = ({ title, text }: ConfirmationInput): Paragraph[] => [
  styled('BoxTitle', title, { alignment: 'center' }),
  ...text
    .split('\n')
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => styled('BodyText', paragraph)),
]

const numbersOf = (input: ConfirmationInput, words: ConfirmationWords, language: Language): (Paragraph | Table)[] =>
  input.numbers.length === 0
    ? [styled('CellText', words.noNumbers)]
    : [styled('CellText', words.numbersHint), numberTable(input.numbers, words, language)]

const picturesOf = ({ pictures }: ConfirmationInput, words: ConfirmationWords): (Paragraph | Table)[] =>
  pictures.length === 0
    ? []
    : [heading(words.pictures), styled('CellText', words.picturesHint), pictureTable(pictures, words)]

const mm = (length: number): number => Math.round((length / 25.4) * 1440)
const PAGE = { width: mm(210), height: mm(297) }
const MARGIN = mm(22)

/** The confirmation sheet as DOCX: what will be printed, each number with its sentence, pictures, places to sign. */
export const renderConfirmation = async ({ pictures, ...said }: ConfirmationInput): Promise<Uint8Array> => {
  const input = {
    ...withoutControls(said),
    pictures: pictures.map(({ bytes, ...picture }) => ({ ...withoutControls(picture), bytes })),
  }
  const language = languageOf(input)
  const words = confirmationWords[language]
  const document = new Document({
    title: `${words.sheet} ${input.title}`.trim(),
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: wordStyles(standardTheme, language),
    sections: [
      {
        properties: { page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        children: [
          styled('FrontTitle', words.sheet, { alignment: 'center' }),
          styled('BodyText', words.intro),
          heading(words.facts),
          factTable(input, words),
          heading(words.text),
          ...textOf(input),
          heading(words.numbers),
          ...numbersOf(input, words, language),
          ...picturesOf(input, words),
          heading(words.opinion),
          ...words.opinions.map((opinion) => styled('CellText', opinion, { spacing: { after: 80 } })),
          signTable(words),
        ],
      },
    ],
  })
  return settlePackage(await Packer.toBuffer(document))
}
