import { expect, it } from 'vitest'
import { structureEdition } from '../../../src-main/import/structure-edition'

const column = (text: string): string => (text.match(/.{1,13}/gu) ?? []).join('\n')
const filler =
  '协会全年组织会员开展检修，并把经验写成手册发给各地，得到大家的好评与支持，工作成效十分明显，今后还要继续坚持下去，不断改进提高，努力做得更好。'

// Two sections side by side: the file gives the second one's text before its title.
const page = [
  '守护夜间\n灯塔航标',
  column(`渔村改造稳步推进，渔村道路和渔村码头都已完工，渔村书屋对外开放，${filler}`),
  column(`灯塔检修全部完成，灯塔航标更换了光源，夜间航行更加安全，${filler}`),
  '建设海岛\n渔村家园',
  column(`渔村家园越来越美，${filler}`),
].join('\n\n')

it('moves a paragraph to the section beside it whose words it speaks', () => {
  const { sections } = structureEdition(page)
  const starts = Object.fromEntries(
    sections.map(({ title, text }) => [title, text.split('\n').map((paragraph) => paragraph.slice(0, 4))]),
  )
  expect(starts.守护夜间灯塔航标).toEqual(['灯塔检修'])
  expect(starts.建设海岛渔村家园).toContain('渔村改造')
})
