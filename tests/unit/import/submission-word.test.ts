import { describe, expect, it } from 'vitest'
import { readBytes } from '../../../src-main/import/read/read-document'
import { toSubmission } from '../../../src-main/import/submission-read'
import { aWordFile, aWordHeading, aWordPicture, aWordTable } from '../../support/cases/a-word-form'
import { must } from '../../support/session/must'

const read = async (...parts: Parameters<typeof aWordFile>[0]) =>
  toSubmission(must(await readBytes({ name: 'case.docx', bytes: await aWordFile(parts) }, () => undefined)))

const story = '工人们把旧轮胎拆成钢丝和胶粉，钢丝送回钢厂，胶粉铺成了运动场的跑道。'

describe('a submission in a Word file', () => {
  it('is read from a form in pairs of columns, with merged cells', async () => {
    const { facts } = await read(
      '附件2',
      '典型案例申报表',
      aWordTable([
        ['案例名称', { text: '旧轮胎的第二次出厂', columns: 3 }],
        ['申报单位', { text: '青禾橡胶有限公司\n青川再生资源集团', columns: 3 }],
        ['联系人', '周远', '联系电话', '13900000000'],
        ['电子邮箱', 'zhou@example.com', '注册资本', '3000万元'],
        [{ text: '案例正文', columns: 4 }],
        [{ text: `${story}\n2023年回收旧轮胎40万条。`, columns: 4 }],
        ['创新点', { text: story.repeat(3), columns: 3 }],
      ]),
    )
    expect(facts).toMatchObject({
      ...{ title: '旧轮胎的第二次出厂', organizations: ['青禾橡胶有限公司', '青川再生资源集团'] },
      ...{ person: '周远', phone: '13900000000', mail: 'zhou@example.com', notes: '注册资本：3000万元' },
    })
    expect(facts.text.split('\n')).toEqual([story, '2023年回收旧轮胎40万条。', '创新点', story.repeat(3)])
  })

  it('is read from a form whose labels stand above their values', async () => {
    const { facts } = await read(
      aWordTable([
        ['单位名称', '联系人', '电话'],
        ['青禾橡胶有限公司', '周远', '13900000000'],
      ]),
      aWordHeading('旧轮胎的第二次出厂'),
      story,
    )
    expect(facts).toMatchObject({
      ...{ title: '旧轮胎的第二次出厂', organizations: ['青禾橡胶有限公司'], person: '周远', phone: '13900000000' },
      text: story,
    })
  })

  it('keeps tables of its own as text, and pictures with their captions', async () => {
    const { facts, pictures } = await read(
      aWordHeading('旧轮胎的第二次出厂'),
      '青禾橡胶有限公司',
      story,
      aWordTable([
        ['年份', '条数'],
        ['2022', '30万'],
        ['2023', '40万'],
      ]),
      ...aWordPicture('图1 拆解线'),
      '联系人：周远　电话：13900000000',
    )
    expect(facts).toMatchObject({ title: '旧轮胎的第二次出厂', organizations: ['青禾橡胶有限公司'], person: '周远' })
    expect(facts.text.split('\n')).toEqual([story, '年份　条数', '2022　30万', '2023　40万'])
    expect(pictures).toMatchObject([{ caption: '图1 拆解线' }])
    expect(pictures[0]?.bytes.length).toBeGreaterThan(100)
  })
})
