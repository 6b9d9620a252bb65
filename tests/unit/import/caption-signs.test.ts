import { expect, it } from 'vitest'
import { findOrganization } from '../../../src-main/import/caption-signs'

it.each([
  ['海岛省聚焦海岛自贸试验区三大片区，推进改革。', '海岛自贸试验区'],
  ['2024年6月，远山省电力公司牵头成立服务中心。', '远山省电力公司'],
  ['远山照明股份有限公司与大学合作。', '远山照明股份有限公司'],
  ['建成了全省最大的大数据产业园。白沙科技有限公司已入驻。', '白沙科技有限公司'],
  ['该公司与我公司都参加了。', null],
])('%s names %s', (text, name) => {
  expect(findOrganization(text)).toBe(name)
})
