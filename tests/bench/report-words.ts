/** Chance that is the same in every run. Numbers from 0 up to 1. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const joining = '的 和 在 为 与 对 以 了 是 中 等 及 从 将 由 并 向 到 也 更 就 使 把'.split(' ')
const topics =
  `工业 经济 数字 绿色 创新 发展 企业 产业 制造 智能 能源 排放 碳 水 废物 循环 园区 区域 技术 标准 平台 网络
  数据 基站 设备 材料 汽车 电池 光伏 风电 钢铁 水泥 化工 纺织 食品 医药 软件 芯片 通信 卫星 船舶 机床 农村 城市 就业 教育
  健康 安全 质量 品牌 人才 资金 投资 贸易 出口 市场 服务 物流 港口 铁路 供应链 中小企业 高新技术 装备 消费 民生 治理 监测`
    .split(/\s+/)
    .filter((word) => word !== '')
const deeds =
  `推进 加快 实现 提升 促进 完善 建设 支持 推动 形成 开展 加强 优化 带动 降低 减少 增长 提高 扩大 培育 改造 应用
  覆盖 达到 超过 保持 落实 引导 试点 推广 突破 升级 协同 融合 监管 评估`
    .split(/\s+/)
    .filter((word) => word !== '')
const rare = '岚屿澜沅淇濮嵩峪汾渭泾潞漳滏沂沭淄潍洙泗汶汝颍涡濉浍淝滁濡巢皖潜霍舒歙黟祁婺衢瓯鄞姚甬嵊椒浦鳌'
const latin = ['5G', 'AI', 'GDP', 'CO2', 'IPv6', 'ESG', 'ISO 14001', 'kWh', 'SDG 9', 'R&D', 'Wi-Fi']
const units = ['亿元', '万亿元', '%', '个百分点', '万吨', '万户', '家', '项', '万千瓦', '亿立方米']
const ends = ['，', '，', '，', '；', '、', '：']

/** Prose of a report, made of its words by chance: many of a few words, few of many, numbers and Latin among them. */
export function createWriter(chance: () => number) {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T
  // Early words of a list come often and late ones seldom, as words do.
  const often = <T>(from: readonly T[]): T => from[Math.floor(chance() ** 2.2 * from.length)] as T
  const below = (limit: number): number => Math.floor(chance() * limit)
  const name = (): string => `${pick([...rare])}${pick([...rare])}`
  const number = (): string => {
    const value = below(10 ** (1 + below(6)))
    const written = chance() < 0.5 ? value.toLocaleString('en-US') : String(value)
    return `${written}${chance() < 0.3 ? `.${below(100)}` : ''}${pick(units)}`
  }
  const word = (): string => {
    const which = chance()
    if (which < 0.03) return pick(latin)
    if (which < 0.08) return name()
    if (which < 0.13) return number()
    if (which < 0.35) return often(joining)
    return which < 0.75 ? often(topics) : often(deeds)
  }
  const clause = (): string => Array.from({ length: 3 + below(6) }, word).join('')
  return {
    below,
    pick,
    /** Two to eight clauses. */
    paragraph: (): string =>
      `${Array.from({ length: 1 + below(7) }, () => clause() + pick(ends)).join('')}${clause()}。`,
    /** A name of a few words, told apart by its number. */
    title: (at: number): string => `${often(topics)}${pick(topics)}${often(deeds)}${name()}${at}`,
  }
}
