import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceIndicators } from '../../../src-main/import/stated-indicators'
import { structureSource } from '../../../src-main/import/structure-source'
import { badlyAccounted } from './coverage'

const transcript = `---
title: '海岛气象发布会实录'
author: 海风网
date: Tue, 03 May 2022 02:00:00 GMT
---
<div>
<blockquote><strong><a href="https://example.org/1">气象局：台风季提前到来</a></strong></blockquote>
<p>　　海岛气象局于2022年5月3日举行发布会。</p>
<p>　　海岛气象局新闻发言人 林小帆：大家上午好，下面请提问。</p>
<p>　　<strong>海风网记者：今年台风有多少个？谢谢。</strong></p>
<p>　　海岛气象局局长 陈大洋：目前已有<span id="stock_1"><a href="https://example.org/s">台风</a></span>3个。</p>
<p>　　预计全年12个左右。</p>
<p>　　林小帆：谢谢各位。</p>
<p class="article-editor">责任编辑：王岛</p>
</div>`

describe('a press conference on a news page', () => {
  const source = structureSource(transcript)

  it('knows its title, publisher and day', () => {
    expect(source.title).toBe('海岛气象发布会实录')
    expect(source.publisher).toBe('海风网')
    expect(source.published).toBe('2022-05-03')
  })

  it('says who speaks, until someone else does', () => {
    expect(source.blocks.map(({ kind, speaker }) => [kind, speaker])).toEqual([
      ['summary', null],
      ['paragraph', null],
      ['host', '林小帆'],
      ['question', '海风网记者'],
      ['answer', '陈大洋'],
      ['answer', '陈大洋'],
      ['host', '林小帆'],
    ])
    expect(source.blocks[4]?.text).toBe('目前已有台风3个。')
  })

  it('takes tags, front matter and the editor line out, each with its reason', () => {
    const reasons = new Set(source.noise.map(({ reason }) => reason))
    expect(reasons).toEqual(new Set(['front matter', 'markup', 'footer']))
    expect(badlyAccounted(transcript, [...source.blocks, ...source.noise])).toEqual([])
  })
})

describe('a newspaper page in Markdown', () => {
  const page = `## 编者按

本版刊登灯塔协会年度问答。

# 灯塔协会解读全年工作

本报记者 海生

## 海岛办公室 THE ISLAND INFORMATION OFFICE, P.R.I.

记者:去年工作如何?

林岸:2021年,灯塔检查312座,带动会员单位共同建成全

国领先的航标网络。林岸说,今后还要继续。(下转第3版)`
  const source = structureSource(page)

  it('joins the sentence that a column broke', () => {
    expect(source.blocks.at(-1)?.text).toContain('共同建成全国领先的航标网络')
  })

  it('drops the notice of continuation and the words of a backdrop', () => {
    const reasons = source.noise.map(({ reason }) => reason)
    expect(reasons).toContain('continuation notice')
    expect(reasons).toContain('backdrop text')
    expect(source.blocks.at(-1)?.text.endsWith('今后还要继续。')).toBe(true)
  })

  it('tells byline, summary and question apart', () => {
    const kinds = source.blocks.map(({ kind }) => kind)
    expect(kinds).toEqual(['heading', 'summary', 'title', 'byline', 'question', 'answer'])
  })
})

it('accounts for every character of any text', () => {
  const scraps = fc.constantFrom(
    '记者:',
    '林岸：',
    '灯塔。',
    '\n',
    '\n\n',
    '# ',
    '<p>',
    '</p>',
    '<b>',
    '&lt;',
    '&nbsp;',
    '(下转第3版)',
    '责任编辑：王',
    '2021年增长8%',
    '　',
    '“',
    '本报记者 海生',
    '---',
    '**',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join('')),
      ),
      (text) => {
        const source = structureSource(text)
        expect(badlyAccounted(text, [...source.blocks, ...source.noise])).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

it('keeps title, agency, date and numbered headings of a bulletin apart', () => {
  const text = ['2023年灯塔发展统计公报', '海岛灯塔局', '2024年2月29日', '一、综合', '全年检修灯塔30座，增长5%。'].join(
    '\n\n',
  )
  const source = structureSource(text)
  expect(source.blocks.map(({ kind, text: words }) => [kind, words.slice(0, 5)])).toEqual([
    ['title', '2023年'],
    ['paragraph', '海岛灯塔局'],
    ['byline', '2024年'],
    ['heading', '一、综合'],
    ['paragraph', '全年检修灯'],
  ])
  expect(source.published).toBe('2024-02-29')
  expect(sourceIndicators(source).map(({ period }) => period)).toEqual(['2023', '2023'])
})

describe('who speaks', () => {
  const turns = (...lines: string[]) => {
    const text = ['海岛灯塔局举行发布会', ...lines].join('\n\n')
    const { blocks, noise } = structureSource(text)
    expect(badlyAccounted(text, [...blocks, ...noise])).toEqual([])
    return blocks.slice(1).map(({ kind, speaker, text: words }) => `${kind} ${speaker}: ${words}`)
  }

  it.each([
    [
      'on a line of its own',
      [
        '灯塔局新闻发言人 林小帆：',
        '大家好。',
        '海风网记者：',
        '今年如何？',
        '陈大洋：',
        '很好。',
        '林小帆：',
        '谢谢陈大洋。',
      ],
      [
        'host 林小帆: 大家好。',
        'question 海风网记者: 今年如何？',
        'answer 陈大洋: 很好。',
        'host 林小帆: 谢谢陈大洋。',
      ],
    ],
    ['with the office right before', ['灯塔局副局长陈大洋：检修完成。'], ['answer 陈大洋: 检修完成。']],
    ['with the office in brackets', ['陈大洋（灯塔局局长）：检修完成。'], ['answer 陈大洋: 检修完成。']],
    [
      'by question and answer alone',
      ['问：今年如何？', '答：很好。'],
      ['question null: 今年如何？', 'answer null: 很好。'],
    ],
    ['by a label that nothing follows', ['灯塔局局长 陈大洋：'], ['answer 陈大洋: ']],
    [
      'not by words before a colon',
      ['主要做法：', '检修灯塔。'],
      ['paragraph null: 主要做法：', 'paragraph null: 检修灯塔。'],
    ],
  ])('is told %s', (_, lines, found) => {
    expect(turns(...lines)).toEqual(found)
  })
})

it.each([
  ['灯塔检修完成。（下转第3版）\n\n（上接第1版）渔村改造完成。', ['灯塔检修完成。', '渔村改造完成。']],
  [
    '海岛灯塔局今年组织会员逐一检修（下转第3版）\n\n（上接第1版）沿海灯塔。',
    ['海岛灯塔局今年组织会员逐一检修沿海灯塔。'],
  ],
])('takes notices of where a text goes on out of it: %s', (words, found) => {
  const text = `灯塔新闻\n\n${words}`
  const { blocks, noise } = structureSource(text)
  expect(blocks.slice(1).map((block) => block.text)).toEqual(found)
  expect(noise.map(({ reason }) => reason)).toEqual(['continuation notice', 'continuation notice'])
  expect(badlyAccounted(text, [...blocks, ...noise])).toEqual([])
})
