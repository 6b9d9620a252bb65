import type { Language } from '../../../src-shared/data/format-period'

export interface ConfirmationWords {
  readonly sheet: string
  readonly intro: string
  readonly facts: string
  readonly organization: string
  readonly title: string
  readonly location: string
  readonly contact: string
  readonly text: string
  readonly numbers: string
  readonly numbersHint: string
  readonly numberHeads: readonly [string, string, string, string]
  readonly noPeriod: string
  readonly noNumbers: string
  readonly verdict: string
  readonly pictures: string
  readonly picturesHint: string
  readonly pictureHeads: readonly [string, string, string]
  readonly noCaption: string
  readonly rights: string
  readonly opinion: string
  readonly opinions: readonly string[]
  readonly sign: readonly string[]
}

/** Words of the sheet; the language is the case's own, never the window's. */
export const confirmationWords: Readonly<Record<Language, ConfirmationWords>> = {
  'zh-CN': {
    sheet: '案例内容确认单',
    intro:
      '贵单位报送的案例拟收入报告。请核对以下内容，在需要修改处直接标注，逐项勾选后由负责人签字并加盖公章，随后寄回或将扫描件发回。',
    facts: '一、基本信息',
    organization: '单位名称',
    title: '案例标题',
    location: '所在地',
    contact: '联系人',
    text: '二、拟刊用正文',
    numbers: '三、文中数据',
    numbersHint: '请逐项核对数值、单位和时间，并注明可公开。',
    numberHeads: ['数据', '时间', '所在语句', '核对'],
    noPeriod: '未注明，请补充',
    noNumbers: '正文中没有数据。',
    verdict: '□ 无误\n□ 改为：',
    pictures: '四、图片与授权',
    picturesHint: '请确认图片可用于本报告的印刷与网络发布，并注明版权人。',
    pictureHeads: ['图片', '说明', '授权'],
    noCaption: '（无说明，请补充）',
    rights: '□ 同意使用\n□ 不同意\n版权人：',
    opinion: '确认意见',
    opinions: ['□ 内容属实，同意刊用。', '□ 按标注修改后同意刊用。', '□ 不同意刊用。'],
    sign: ['单位（盖章）：', '负责人（签字）：', '经办人（签字）：', '联系电话：', '日期：　　　　年　　月　　日'],
  },
  en: {
    sheet: 'Confirmation of a case study',
    intro:
      'The case that you sent is to be printed in the report. Please check what follows, mark what must be altered, tick each item, have the sheet signed and sealed, and send it back.',
    facts: '1. About the case',
    organization: 'Organization',
    title: 'Title',
    location: 'Place',
    contact: 'Contact',
    text: '2. Text as it will be printed',
    numbers: '3. Numbers in the text',
    numbersHint: 'Please check value, unit and period of each, and that it may be published.',
    numberHeads: ['Number', 'Period', 'Sentence', 'Check'],
    noPeriod: 'not said: please add',
    noNumbers: 'The text states no numbers.',
    verdict: '□ right\n□ change to:',
    pictures: '4. Pictures and rights',
    picturesHint:
      'Please confirm that the pictures may be used in print and online in this report, and name the holder of the rights.',
    pictureHeads: ['Picture', 'Caption', 'Rights'],
    noCaption: '(no caption: please add)',
    rights: '□ may be used\n□ may not\nHolder:',
    opinion: 'Confirmation',
    opinions: [
      '□ The contents are true and may be printed.',
      '□ They may be printed once altered as marked.',
      '□ They may not be printed.',
    ],
    sign: ['Organization (seal):', 'Person in charge (signature):', 'Prepared by (signature):', 'Phone:', 'Date:'],
  },
}
