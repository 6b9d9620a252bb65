import { describe, expect, it } from 'vitest'
import { read } from './reading'

const names = (text: string) => read(text).map(({ name }) => name)

describe('the name', () => {
  it.each([
    ['其中，灯塔检修率达到96%。', ['灯塔检修率']],
    ['我国规上船舶工业增加值保持较快增长，同比增长6%。', ['规模以上船舶工业增加值']],
    ['渔民收入5万元，同比增长6%。', ['渔民收入', '渔民收入']],
    [
      '“灯塔”企业的平均研发强度达到10.3%，高于上市企业1.8个百分点。',
      ['“灯塔”企业平均研发强度', '“灯塔”企业平均研发强度'],
    ],
    ['2021年累计建成充电桩261.7万个、换电站1298座。', ['充电桩数', '换电站数']],
    ['截至目前，全省已培育灯塔服务商超过6000家。', ['灯塔服务商数']],
    ['农村宽带用户全年净增1736万户。', ['农村宽带用户净增数']],
    ['灯具年产量约3.8亿吨。', ['灯具产量']],
    ['减排CO₂ 30万吨。', ['减排二氧化碳']],
    ['全省完成造林30万亩。', ['造林面积']],
    ['铁路完成固定资产投资5亿元。', ['铁路固定资产投资']],
    ['灯具收入跃上新台阶，达5亿元。', ['灯具收入']],
    ['灯具收入增长6%，增速较一季度回升2个百分点，利润总额4亿元。', ['灯具收入', '灯具收入', '灯具利润总额']],
    ['每万人拥有灯塔数16.4座。', ['每万人拥有灯塔数']],
    ['灯塔用户规模11亿人，灯塔普及率达78.0%，较上年增长742万人。', ['灯塔用户规模', '灯塔普及率', '灯塔用户规模']],
    ['2021年节能30万吨标准煤。', ['节能']],
  ])('of %s is the words before the number', (text, found) => {
    expect(names(text)).toEqual(found)
  })

  it.each([
    ['拥有41个灯塔大类、207个灯塔中类。', ['灯塔大类数', '灯塔中类数']],
    ['建成了700多个数字化码头、智能灯塔。', ['数字化码头、智能灯塔数']],
    ['灯塔网络已经覆盖全国300多个城市。', ['灯塔网络覆盖城市数']],
    ['9家船厂进入全球前30强。', ['进入全球前30强的船厂数']],
    ['在31个港口中29个实现同比增长。', ['港口数', '实现同比增长的港口数']],
    ['该项目为70余万家船厂提供服务。', ['服务船厂数']],
    ['累计出口口罩5亿只、防护服2亿件。', ['出口口罩', '出口防护服']],
    ['新能源渔船产量连续7年位居首位。', ['新能源渔船产量连续位居首位年数']],
  ])('of %s is the thing counted', (text, found) => {
    expect(names(text)).toEqual(found)
  })

  it.each([
    ['灯具出口额占全球30%以上。', ['灯具出口额占全球比重']],
    ['96%的渔村通光缆。', ['通光缆的渔村占比']],
    ['向全球供应了70%的灯具、60%的电池。', ['向全球供应的灯具占比', '向全球供应的电池占比']],
    [
      '“灯塔”企业中超六成属于基础领域，超九成是配套专家。',
      ['属于基础领域的“灯塔”企业占比', '“灯塔”企业中配套专家占比'],
    ],
    ['渔船产值达到5亿元，占全省比重约20%。', ['渔船产值', '渔船占全省比重']],
  ])('of %s is a share', (text, found) => {
    expect(names(text)).toEqual(found)
  })

  it.each([
    [
      '灯塔完好率、渔船更新率分别达到55.3%和74.7%，较2012年分别提高30.7和25.9个百分点。',
      ['灯塔完好率', '渔船更新率', '灯塔完好率', '渔船更新率'],
    ],
    [
      '甲灯具、乙灯具、丙灯具产量分别占全球80%、70%和40%。',
      ['甲灯具产量占全球比重', '乙灯具产量占全球比重', '丙灯具产量占全球比重'],
    ],
    [
      '甲类港口和乙类港口占全省吞吐量比重分别从2012年的9.4%、28%提高到2021年的15.1%和32.4%。',
      ['甲类港口占全省吞吐量比重', '乙类港口占全省吞吐量比重', '甲类港口占全省吞吐量比重', '乙类港口占全省吞吐量比重'],
    ],
    [
      '灯塔企业户数达到40万户，营业收入超过75亿元，较2012年分别增长了23.5%、38.7%。',
      ['灯塔企业户数', '灯塔企业营业收入', '灯塔企业户数', '灯塔企业营业收入'],
    ],
    ['渔船产销分别完成5万艘和4万艘，同比增长3%和2%。', ['渔船产量', '渔船销量', '渔船产量', '渔船销量']],
    ['北港、南港两地的灯具产值分别为1亿元和2亿元。', ['北港灯具产值', '南港灯具产值']],
    ['灯具、电池出口额均占全球30%以上。', ['灯具出口额占全球比重', '电池出口额占全球比重']],
  ])('of each number in %s is its own', (text, found) => {
    expect(names(text)).toEqual(found)
  })

  it('goes without the region or organization that the value is about', () => {
    expect(
      read('截至2020年7月，浙江全省已建成灯塔园872个，入驻企业4.8万家。').map(({ subject, name }) => [subject, name]),
    ).toEqual([
      ['浙江', '灯塔园数'],
      ['浙江', '灯塔园入驻企业数'],
    ])
    expect(read('东海灯塔集团有限公司已建成灯塔30座。')[0]).toMatchObject({
      subject: '东海灯塔集团有限公司',
      name: '灯塔数',
    })
  })
})

describe('where it stands', () => {
  it('is told by the sentence and its place in the original', () => {
    const text = '前一句没有数字。灯塔共有30座。'
    const [found] = read(text)
    expect(found?.quote).toBe('灯塔共有30座。')
    expect([found?.start, found?.end]).toEqual([8, 16])
  })
})

describe('confidence', () => {
  const confidence = (text: string) => read(text)[0]?.confidence ?? 0

  it('is high where a measure, its number and its period stand in one clause', () => {
    expect(confidence('2021年灯塔检修率达到96%。')).toBeGreaterThanOrEqual(0.9)
  })

  it('is lower where the period, the basis or the thing must be guessed', () => {
    for (const text of [
      '灯塔检修率达到96%。',
      '2021年灯塔效率提高48%。',
      '2021年两座灯塔完工。',
      '2021年连续7年下降。',
    ])
      expect(confidence(text)).toBeLessThan(0.9)
  })
})

describe('a text that is no sentence', () => {
  it.each(['增长5%，', '从1到', '“', '1,234、', '（', '已', '占比5%和', '累计向'])(
    'of nothing but %s is read to its end',
    (words) => {
      for (const { quote, value } of read(words.repeat(3000))) expect(quote).toContain(value)
    },
  )
})
