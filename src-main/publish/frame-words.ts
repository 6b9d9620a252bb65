import type { EditionLanguage } from '../../src-shared/document/edition'
import type { ResolvedDocument } from '../../src-shared/document/resolved'
import { type EditionWords, printedWords, stageWord } from '../../src-shared/document/words'

interface OwnWords {
  readonly title: string
  readonly publisher: string
  readonly published: string
  readonly numberOfPublication: string
  readonly stageName: string
  readonly skipToContent: string
}

/** Words that the frame of a published edition prints. The edition's language chooses them, never the window's. */
export interface FrameWords extends EditionWords, OwnWords {
  /** The stage as printed on each page; empty from 付印稿 on. */
  readonly stage: string
}

const own: Readonly<Record<EditionLanguage, OwnWords>> = {
  'zh-CN': {
    title: '书名',
    publisher: '编制单位',
    published: '日期',
    numberOfPublication: '出版编号',
    stageName: '稿次',
    skipToContent: '跳到正文',
  },
  en: {
    title: 'Title',
    publisher: 'Published by',
    published: 'Date',
    numberOfPublication: 'Publication no.',
    stageName: 'Stage',
    skipToContent: 'Skip to the text',
  },
}

/** The frame's words in the edition's language; words that the document itself brings come first. */
export const frameWords = ({ edition, words }: ResolvedDocument): FrameWords => {
  const isDraft = edition.stage !== 'press' && edition.stage !== 'published'
  const stage = isDraft ? stageWord(edition.stage, edition.language) : ''
  return { ...own[edition.language], ...printedWords(edition.language), ...words, stage }
}
