import { describe, expect, it } from 'vitest'
import { confirmationName, renderConfirmation } from '../../../src-main/publish/docx/confirmation'
import type { ConfirmationInput } from '../../../src-main/publish/docx/confirmation-input'
import { AssetHash } from '../../../src-shared/data/ids'
import { docxLines, listDocxParts } from '../../support/docx-reading'
import { aPicture } from '../../support/picture'

const number = {
  ...{ name: '供热面积', period: '2023', value: '120', unit: '万平方米', change: null },
  ...{ sentence: '2023年，公司供热面积达到120万平方米。', start: 0, end: 20 },
}

const input: ConfirmationInput = {
  ...{ title: '余热进了居民家', organizations: ['青禾机电', '青川热力'], location: '青川' },
  ...{ person: '林一舟', phone: '010-12345678', mail: 'lin@example.com', text: '第一段。\n\n第二段。' },
  numbers: [number, { ...number, period: null, change: '同比', value: '15', unit: '%' }],
  pictures: [],
}

const picture = {
  ...{ hash: AssetHash.parse('a'.repeat(64)), widthPx: 320, heightPx: 200, caption: '换热站' },
  ...{ rights: 'unknown' as const, rightsNote: '' },
}

const linesOf = async (given: ConfirmationInput) => docxLines(await renderConfirmation(given))

describe('a confirmation sheet', () => {
  it('has title and text, every number with its sentence, and places to sign', async () => {
    const lines = await linesOf(input)
    const all = lines.join('\n')
    expect(lines).toContain('FrontTitle: 案例内容确认单')
    expect(lines).toContain('BoxTitle: 余热进了居民家')
    expect(lines.filter((line) => line.startsWith('BodyText'))).toEqual([
      expect.stringContaining('请核对'),
      'BodyText: 第一段。',
      'BodyText: 第二段。',
    ])
    for (const said of [
      '青禾机电',
      '青川热力',
      '120万平方米',
      '15%（同比）',
      '2023年',
      '未注明，请补充',
      '单位（盖章）：',
    ]) {
      expect(all).toContain(said)
    }
    expect(all.split('2023年，公司供热面积达到120万平方米。')).toHaveLength(3)
    expect(all).not.toContain('图片与授权')
  })

  it('shows pictures with room for their rights; one that can’t be had is named all the same', async () => {
    const pictures = [
      { ...picture, bytes: aPicture() },
      { ...picture, caption: '', bytes: null },
    ]
    const bytes = await renderConfirmation({ ...input, pictures })
    const all = docxLines(bytes).join('\n')
    expect(all).toContain('[picture: 换热站]')
    expect(all).toContain('（无说明，请补充）')
    expect(listDocxParts(bytes).filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
  })

  it('speaks English where the case does, and says so where there are no numbers', async () => {
    const lines = await linesOf({ ...input, title: 'Warm homes', text: 'One paragraph.', numbers: [] })
    expect(lines).toContain('FrontTitle: Confirmation of a case study')
    expect(lines).toContain('CellText: The text states no numbers.')
  })

  it('is the same bytes for the same case, and holds no character that a file can’t', async () => {
    const given = { ...input, text: '有\u0000坏\u000b字\ud800符。' }
    const [one, other] = [await renderConfirmation(given), await renderConfirmation(given)]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
    expect(docxLines(one)).toContain('BodyText: 有坏字符。')
  })

  it('is named after its case by a name that every system takes', () => {
    expect(confirmationName({ title: 'A/B: "C"?', text: '' }, 'x')).toBe('Confirmation of a case study A B C.docx')
    expect(confirmationName({ title: '', text: '字' }, '来件')).toBe('案例内容确认单 来件.docx')
  })
})
