import type { PrintedWords } from '../blocks/define-block'
import type { EditionLanguage, EditionStage } from './edition'

/** All words that an edition prints by itself. Not in the locale files: the interface's language never changes them. */
export interface EditionWords extends PrintedWords {
  readonly publicationNumber: string
  readonly board: string
  readonly signature: string
  readonly dataYear: string
  readonly backToText: string
  /** Between the entries of a list in running text. */
  readonly listSeparator: string
  readonly stageDraft: string
  readonly stageConsultation: string
  readonly stageReview: string
  readonly stagePress: string
  readonly stagePublished: string
}

const words: Readonly<Record<EditionLanguage, EditionWords>> = {
  'zh-CN': {
    figure: '图',
    table: '表',
    source: '资料来源：',
    note: '注：',
    contents: '目录',
    case: '案例',
    dataTable: '数据表',
    period: '时期',
    missing: '【待补】',
    noPicture: '【图片待补】',
    publicationNumber: '出版编号：',
    board: '编委会',
    signature: '签署',
    dataYear: '数据年度',
    backToText: '返回正文',
    listSeparator: '、',
    stageDraft: '初稿',
    stageConsultation: '征求意见稿',
    stageReview: '送审稿',
    stagePress: '付印稿',
    stagePublished: '',
  },
  en: {
    figure: 'Figure',
    table: 'Table',
    source: 'Source: ',
    note: 'Note: ',
    contents: 'Contents',
    case: 'Case study',
    dataTable: 'Data table',
    period: 'Period',
    missing: '[to be supplied]',
    noPicture: '[picture to be supplied]',
    publicationNumber: 'Publication no. ',
    board: 'Editorial board',
    signature: 'Signed',
    dataYear: 'Data year',
    backToText: 'Back to the text',
    listSeparator: ', ',
    stageDraft: 'Draft',
    stageConsultation: 'Draft for comments',
    stageReview: 'Draft for approval',
    stagePress: 'Final proof',
    stagePublished: '',
  },
}

/** The words an edition of this language prints. */
export const printedWords = (language: EditionLanguage): EditionWords => words[language]

const stageKeys = {
  draft: 'stageDraft',
  consultation: 'stageConsultation',
  review: 'stageReview',
  press: 'stagePress',
  published: 'stagePublished',
} as const satisfies Record<EditionStage, keyof EditionWords>

/** The name of a stage, as printed on each page before 付印稿; empty for a published edition. */
export const stageWord = (stage: EditionStage, language: EditionLanguage): string => words[language][stageKeys[stage]]
