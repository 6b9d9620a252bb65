import { kept } from './kept'

/** The name of what is measured, brought to what two texts must agree in to speak of the same. */
export interface NameParts {
  /** Without marks, without words for the nation and for the scope, without 数 at the end. */
  readonly core: string
  /** Words that narrow what is counted, sorted: 规模以上, 重点, 国家级. */
  readonly scope: readonly string[]
}

const marks = /[\s“”‘’"'《》〈〉「」『』【】·,，、。:：;；!！?？-]/g
const ofNation = /^(?:我国|中国|全国|全社会|全部|本国|国内)/
const deeds = /^(?:目前|累计|已经?|总共|共有?|建成并?|开通|拥有|达到?|实现|完成|截至)/
const scopes: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/^(?:规模以上|规上)(?:的)?/, '规模以上'],
  [/^限额以上(?:单位)?/, '限额以上'],
  [/^(?:大中型|重点|骨干|国家级|省级|市级|中央|民营|国有)(?:的)?/, ''],
]
const ofEnterprises = /^(?:工业企业|企业)(?=.{4})/
const endings = /(?:总数量|总数|数量|数目|数)$/
const SHORTEST = 2
// Names of a project's indicators and of what its documents state: asked for again after every edit.
const MOST_KEPT = 50_000

/** Takes a name apart. 我国规上工业企业资产负债率 → 资产负债率, within 规模以上. */
export const readName = kept(read, String, MOST_KEPT)

function read(name: string): NameParts {
  const scope = new Set<string>()
  const bracketed = name.normalize('NFKC').replace(/\(([^)]*)\)/g, (_whole, words: string) => {
    if (/[不未]?含|除|口径/.test(words)) scope.add(words)
    return ''
  })
  let core = bracketed.replace(marks, '').replace(/的/g, '')
  for (let before = ''; before !== core; ) {
    before = core
    core = shortened(core, core.replace(ofNation, '').replace(deeds, ''))
    for (const [pattern, word] of scopes) {
      const found = pattern.exec(core)?.[0]
      if (found === undefined || core.length - found.length < SHORTEST) continue
      scope.add(word || found.replace(/的$/, ''))
      core = core.slice(found.length)
    }
  }
  core = core.replace(ofEnterprises, '')
  core = shortened(core, core.replace(endings, '')).replace(/占比$/, '比重').toLowerCase()
  return { core, scope: [...scope].toSorted() }
}

/** A name isn't shortened to nothing. */
const shortened = (before: string, after: string): string => (after.length < SHORTEST ? before : after)

const SHORTEST_NAME = 3
const ofAnything =
  /^[年总全共]{0,2}(?:产业)?(?:产值|产量|产能|产销量|销量|销售额|营业额|交易额|出口额|营业收入|业务收入|收入|利润总额|利润率?|投资额?|规模|面积|用户|客户|企业|机构|项目|工程|案例|典型案例|国家|国家和地区|地区|城市|省份|园区|产业园|产品|专利|专利申请|标准|平台|设备|订单|员工|人员|人才|就业人?|比例|比重|份额|市场份额|增速|增长率|增长面|覆盖率|普及率|贡献率|占有率|节能量|能耗)$/

/** Whether a name without an indicator says enough for two documents to mean the same by it: 产值 may be anybody's. */
export const isTellingName = (core: string): boolean => core.length >= SHORTEST_NAME && !ofAnything.test(core)

/** Names with one key are one indicator's: 我国工业增加值 and 工业增加值, not 规模以上工业增加值. */
export const nameKeyOf = (name: string): string => {
  const { core, scope } = readName(name)
  return `${scope.join('+')}|${core}`
}

/** What a key says of the scope and of the rest. */
export const partsOfKey = (key: string): NameParts => {
  const at = key.lastIndexOf('|')
  return { core: key.slice(at + 1), scope: at <= 0 ? [] : key.slice(0, at).split('+') }
}

/** Whether two scopes are said in the same words. */
export const isSameScope = (a: readonly string[], b: readonly string[]): boolean => a.join('+') === b.join('+')

/** Whether two scopes may be the same: equal, or one of them isn't said. */
export const scopesMeet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || isSameScope(a, b)
