import { describe, expect, it } from 'vitest'
import { readDocumentLines } from '../../../src-main/import/document-lines'
import { findSubmissionNumbers } from '../../../src-main/import/submission-numbers'
import { toSubmission } from '../../../src-main/import/submission-read'
import { aSentCase } from '../../support/cases/sent-case'

const read = (text: string) => toSubmission({ lines: readDocumentLines(text), pictures: [] })

const story = '工人们把旧轮胎拆成钢丝和胶粉。'
const filled = {
  title: '旧轮胎的第二次出厂',
  organizations: ['青禾橡胶有限公司'],
  person: '周远',
  phone: '13900000000',
  mail: 'zhou@example.com',
}

describe('a submission', () => {
  it('is told from its form, whatever the form is called', () => {
    const { facts } = read(aSentCase())
    expect(facts).toMatchObject({
      title: '厂里的余热进了居民家',
      organizations: ['青禾机电有限公司', '青川热力集团'],
      person: '林一舟',
      phone: '010-12345678',
      mail: 'lin@example.com',
      notes: '所属行业：装备制造',
    })
    expect(facts.text).not.toMatch(/申报表|附件|案例正文|联系/)
    expect(facts.text.split('\n')).toHaveLength(4)
  })

  it.each<[string, string]>([
    [
      'lines',
      `案例名称：旧轮胎的第二次出厂\n单位名称：青禾橡胶有限公司\n联系人：周远\n手机号码：13900000000\n邮箱：zhou@example.com\n正文：\n${story}`,
    ],
    [
      'columns',
      `案例名称\t旧轮胎的第二次出厂\n单位\t青禾橡胶有限公司\n联系人\t周远\t电话\t13900000000\n电子邮箱\tzhou@example.com\n主要内容\t${story}`,
    ],
    [
      'a table of Markdown',
      `| 标题 | 旧轮胎的第二次出厂 |\n| --- | --- |\n| 企业名称 | 青禾橡胶有限公司 |\n| 联系人 | 周远 |\n| 手机 | 13900000000 |\n| 邮箱 | zhou@example.com |\n\n${story}`,
    ],
    [
      'cells on lines of their own',
      `案例名称\n旧轮胎的第二次出厂\n单位名称\n青禾橡胶有限公司\n联系人\n周远\n联系电话\n13900000000\n电子邮箱\nzhou@example.com\n案例正文\n${story}`,
    ],
    [
      'a table that came as mere lines',
      `案例名称 旧轮胎的第二次出厂\n单位名称 青禾橡胶有限公司\n联系人 周远 联系电话 13900000000\n电子邮箱 zhou@example.com 所属行业 橡胶\n案例正文\n${story}`,
    ],
    [
      'signed at the end',
      `旧轮胎的第二次出厂\n青禾橡胶有限公司\n\n${story}\n\n联系方式：周远 13900000000 zhou@example.com`,
    ],
    [
      'English labels',
      `Case title: 旧轮胎的第二次出厂\nOrganization: 青禾橡胶有限公司\nContact person: 周远\nPhone: 13900000000\nE-mail: zhou@example.com\nCase text:\n${story}`,
    ],
  ])('is read as %s', (_layout, text) => {
    const { facts } = read(text)
    expect(facts).toMatchObject(filled)
    expect(facts.text).toContain(story)
  })

  it('is told its title where a line calls it just that', () => {
    const { facts } = read(`标题：旧轮胎的第二次出厂\n单位名称：青禾橡胶有限公司\n\n${story}`)
    expect(facts).toMatchObject({ title: '旧轮胎的第二次出厂', text: story })
  })

  it('that has no title, organization or contact says so by leaving them empty', () => {
    const { facts } = read(`${story}\n后来，这条生产线又添了两台机器，一天能处理四十吨。`)
    expect(facts).toMatchObject({ title: '', organizations: [], person: '', phone: '', mail: '' })
    expect(facts.text).toBe(`${story}\n后来，这条生产线又添了两台机器，一天能处理四十吨。`)
  })

  it('leaves places that were left open open', () => {
    const { facts } = read(`案例名称：____\n申报单位：\n联系人：\n联系电话：/\n案例正文\n${story}`)
    expect(facts).toMatchObject({ title: '', organizations: [], person: '', phone: '', text: story })
  })

  it('joins lines that were broken for want of room, and leaves headings alone', () => {
    const { facts } = read(
      '案例名称：管廊\n案例正文\n一、背景\n这座城市的管线有六十多年的历史，埋在不同的深度，图纸散落在\n好几个单位手里，每次开挖都要先问一圈。\n二、做法\n从源头改起。',
    )
    expect(facts.text.split('\n')).toEqual([
      '一、背景',
      '这座城市的管线有六十多年的历史，埋在不同的深度，图纸散落在好几个单位手里，每次开挖都要先问一圈。',
      '二、做法',
      '从源头改起。',
    ])
  })

  it.each([
    ['照片由我公司自行拍摄，同意用于本报告。', 'granted'],
    ['尚未取得授权', 'refused'],
    ['见附页', 'unknown'],
  ])('keeps what it says of its pictures: %s', (said, rights) => {
    expect(read(`案例名称：管廊\n图片授权：${said}\n案例正文\n${story}`).rights).toEqual({ rights, note: said })
  })

  it('gives each picture its caption, which then is no text', () => {
    const text = `案例名称：管廊\n案例正文\n${story}\n图1 新的管廊\n它有三公里长。`
    const picture = {
      bytes: new Uint8Array(),
      mime: 'image/png',
      at: text.indexOf('图1'),
      captionAt: text.indexOf('图1'),
    }
    const submission = toSubmission({ lines: readDocumentLines(text), pictures: [picture] })
    expect(submission.pictures).toMatchObject([{ caption: '图1 新的管廊' }])
    expect(submission.facts.text).toBe(`${story}\n它有三公里长。`)
  })
})

it('the numbers of a text know their sentences and where those stand', () => {
  const text = '公司换了炉子。\n2023年，公司供热面积达到120万平方米，同比增长15%。今年还会更多。'
  const numbers = findSubmissionNumbers(text)
  expect(numbers.map(({ value, unit, period }) => [value, unit, period])).toEqual(
    expect.arrayContaining([
      ['120', '万平方米', '2023'],
      ['15', '%', '2023'],
    ]),
  )
  for (const { sentence, start, end } of numbers) expect(text.slice(start, end)).toBe(sentence)
})
