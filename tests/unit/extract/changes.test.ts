import { describe, expect, it } from 'vitest'
import { read } from './reading'

describe('the basis of a change', () => {
  it.each([
    ['产值同比增长7.7%。', '同比'],
    ['产值比上年增长7.7%。', '比上年'],
    ['产量较2012年分别提高30.7个百分点。', '较2012年'],
    ['产值年均增长6.3%。', '年均'],
    ['产值两年平均增长6.3%。', '两年平均'],
    ['产值两年的平均增速达到6.3%。', '两年平均'],
    ['10年间灯塔数增长近5倍。', '10年间'],
    ['增速高于全部企业1.9个百分点。', '对比:全部企业'],
    ['灯塔产值增速高于2023年同期1.9个百分点。', '比2023年同期'],
    ['拉动全省产值增长2.2个百分点。', '拉动'],
    ['效率提高48%。', '未注明'],
    ['产量实现了同比近60%的增长。', '同比'],
    ['灯具累计出口30万件。', '累计'],
    ['累计建成灯塔30座。', null],
    ['产值达到48亿元。', null],
    ['船速最高60公里。', null],
    ['占比从20%提高到近30%。', null],
  ])('of %s is %s', (text, change) => {
    expect(read(text).at(-1)?.change).toBe(change)
  })

  it('holds for every number of a list', () => {
    const found = read('各地灯塔的用电较2012年分别下降了12.5%、8.3%和6.1%。')
    expect(found.map(({ change }) => change)).toEqual(['较2012年', '较2012年', '较2012年'])
  })

  it('holds for what a total lists', () => {
    const found = read('累计向海岛运送灯具3万套，电池5万块，其中备用灯具占20%。')
    expect(found.map(({ change }) => change)).toEqual(['累计', '累计', null])
  })
})
