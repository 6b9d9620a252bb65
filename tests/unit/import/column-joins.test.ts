import { describe, expect, it } from 'vitest'
import { structureEdition } from '../../../src-main/import/structure-edition'

const column = (text: string): string => (text.match(/.{1,13}/gu) ?? []).join('\n')
const paragraphsOf = (page: readonly string[], title: string): string[] =>
  structureEdition(page.join('\n\n'))
    .sections.find((section) => section.title === title)
    ?.text.split('\n') ?? []

const lead = '渔村家园是海岛人最深的牵挂，一代又一代人在这里生活，守着同一片海，等着同一盏灯，彼此照看。'
const first =
  '海岛行业协会全年组织会员检修房屋，把多年经验写成手册发给各地，得到大家的好评，并且培训了许多年轻的修缮人员'
const rest = '与熟悉海况的老船工结对，半年之内就能独自上岗，今后还要继续坚持下去，不断改进提高，把房子修得更好。'

describe('a sentence that a column broke', () => {
  it('goes on past the lead paragraph that opens with the words of the heading', () => {
    const page = ['建设美丽\n渔村家园', column(first), column(lead), column(rest)]
    expect(paragraphsOf(page, '建设美丽渔村家园')).toEqual([`${first}${rest}`, lead])
  })

  it('goes on in the next column rather than where many paragraphs of the report begin', () => {
    const habit = '海岛灯塔行业坚持服务航行，'
    const others = ['更换灯具', '修缮码头', '疏通航道', '培训船员'].map((what) =>
      column(`${habit}全年${what}，海岛灯塔行业的会员单位都参加了，工作成效十分明显，得到大家的好评。`),
    )
    const before = '岸上的仓库改成了书屋，孩子们放学以后来这里读书，大人们在这里开会，'
    const after = '谁家有事也到书屋里来商量，书屋成了全村最热闹的地方，冬天的晚上也亮着灯。'
    const page = ['建设美丽\n渔村家园', column(before), column(after), ...others]
    expect(paragraphsOf(page, '建设美丽渔村家园')[0]).toBe(`${before}${after}`)
  })
})
