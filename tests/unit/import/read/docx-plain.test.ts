import { describe, expect, it } from 'vitest'
import { aDocx, para, run } from '../../../support/documents/a-docx'
import { editionOf, ownersOf, readSurely } from '../../../support/documents/read-document'
import { badlyAccounted } from '../coverage'

const bold = (text: string, size = '') => para(run(text, `<w:b/>${size ? `<w:sz w:val="${size}"/>` : ''}`))
const sized = (text: string, halfPt: number, properties = '') =>
  para(run(text, `<w:sz w:val="${halfPt}"/>`), { properties })
const centred = '<w:jc w:val="center"/>'
const prose = (about: string) =>
  para(`${about}的工作在过去一年里稳步推进，会员单位检修灯塔三百多座，更换灯具一千余套，夜航事故明显减少。`)

const outlineOf = async (...body: string[]) => {
  const document = await readSurely(aDocx({ body: body.join('') }))
  const edition = editionOf(document)
  expect(badlyAccounted(document.text, ownersOf(edition))).toEqual([])
  return {
    title: edition.title,
    sections: edition.sections.map(({ level, title }) => `${level} ${title}`),
    noise: edition.noise.map(({ text, reason }) => `${reason}: ${text}`),
    text: edition.sections.map(({ text }) => text).join('\n'),
  }
}

describe('headings that only their setting shows', () => {
  it.each([
    ['bold lines', [bold('灯塔检修'), prose('检修'), bold('渔村改造'), prose('改造')], ['1 灯塔检修', '1 渔村改造']],
    [
      'larger type, by size',
      [
        ...[sized('守护航行安全', 36), sized('灯塔检修', 28), prose('检修')],
        ...[sized('灯具更换', 28), prose('更换'), sized('建设渔村家园', 36), prose('改造')],
      ],
      ['1 守护航行安全', '2 灯塔检修', '2 灯具更换', '1 建设渔村家园'],
    ],
    [
      'the numbers of official letters',
      [
        ...[para('一、总体情况'), prose('总体'), para('（一）灯塔'), prose('灯塔'), para('（二）渔村'), prose('渔村')],
        ...[para('二、下一步安排'), bold('1.检修'), prose('检修')],
      ],
      ['1 一、总体情况', '2 （一）灯塔', '2 （二）渔村', '1 二、下一步安排', '3 1.检修'],
    ],
    [
      'chapters and decimal numbers',
      [
        ...[bold('第一章 总论', '36'), prose('总论'), bold('1.1 背景', '28'), prose('背景')],
        ...[bold('1.1.1 起点'), prose('起点'), bold('第二章 分论', '36'), prose('分论')],
      ],
      ['1 第一章 总论', '2 1.1 背景', '3 1.1.1 起点', '1 第二章 分论'],
    ],
    [
      'bold lines below numbered ones',
      [para('一、总体情况'), bold('灯塔检修'), prose('检修'), para('二、下一步安排'), prose('安排')],
      ['1 一、总体情况', '2 灯塔检修', '1 二、下一步安排'],
    ],
    [
      'centred chapter heads of the size of numbered ones',
      [
        ...[sized('前言', 32, centred), prose('前言'), sized('第一章 总论', 32, centred), prose('总论')],
        ...[sized('后记', 32, centred), prose('后记')],
      ],
      ['1 前言', '1 第一章 总论', '1 后记'],
    ],
  ])('are %s', async (_, body, sections) => {
    expect((await outlineOf(...body)).sections).toEqual(sections)
  })

  it('stand below the title of the whole, which is none of them', async () => {
    const found = await outlineOf(
      sized('海岛灯塔行业发展报告', 44, centred),
      sized('2021年', 32, centred),
      ...[sized('守护航行安全', 32), prose('检修'), sized('建设渔村家园', 32), prose('改造')],
    )
    expect(found.title).toBe('海岛灯塔行业发展报告')
    expect(found.sections).toEqual(['1 守护航行安全', '1 建设渔村家园'])
    expect(found.noise).toContain('cover: 海岛灯塔行业发展报告')
  })

  it.each([
    ['a bold sentence', bold('夜航事故明显减少。')],
    ['bold words that lead to what follows', bold('主要做法如下：')],
    ['a number with a unit', bold('3.5亿元')],
    ['a caption', bold('图1 灯塔检修')],
    ['an item of a list', para('1.更换灯具')],
    ['a bold last line', ''],
  ])('are not %s', async (_, line) => {
    const found = await outlineOf(
      ...[bold('灯塔检修'), prose('检修'), line, prose('更换'), bold('海岛灯塔行业协会秘书处')],
    )
    expect(found.sections).toEqual(['1 灯塔检修'])
  })

  it('are none where most of the text is bold', async () => {
    const found = await outlineOf(
      bold('灯塔检修'),
      bold('这一段也是粗体，讲述过去一年里的检修工作，文字较长一些。'),
      prose('渔村'),
    )
    expect(found.sections).toHaveLength(1)
    expect(found.text).toContain('灯塔检修')
  })
})

describe('a table of contents that was typed', () => {
  it.each([
    ['with leaders and pages', ['总论……………1', '一、灯塔检修\t3', '二、渔村改造 12']],
    ['with pages in brackets', ['总论（1）', '一、灯塔检修（3）', '二、渔村改造（12）']],
    ['without pages', ['总论', '一、灯塔检修', '二、渔村改造']],
  ])('%s is noise', async (_, entries) => {
    const found = await outlineOf(
      ...['目 录', ...entries].map((text) => para(text)),
      ...[bold('总论'), prose('总论'), bold('一、灯塔检修'), prose('检修'), bold('二、渔村改造'), prose('改造')],
    )
    expect(found.noise.filter((one) => one.startsWith('contents page'))).toHaveLength(4)
    expect(found.sections.map((one) => one.slice(2))).toEqual(['总论', '一、灯塔检修', '二、渔村改造'])
  })

  it('is not seen in lines that end in a number', async () => {
    const found = await outlineOf(
      bold('产量'),
      ...['渔船 12', '灯具 7', '浮标 9'].map((text) => para(text)),
      prose('产量'),
    )
    expect(found.noise).toEqual([])
  })
})
