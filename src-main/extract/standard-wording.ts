interface Rewording {
  readonly from: RegExp
  readonly to: string
}

/** How statisticians write what prose shortens: 规上 → 规模以上. */
const rewordings: readonly Rewording[] = [
  { from: /\s+(?=[\p{Script=Han}])|(?<=[\p{Script=Han}])\s+/gu, to: '' },
  {
    from: /^(?:[^、，]{1,14}、)+[^、，]{1,16}?等(?!领域|行业|地区|产品|方面|企业|项目|国家|部门|城市|重点|省份)(?=.{4,})/,
    to: '',
  },
  {
    from: /(?<=.{2})(?:完成|实现)(?=(?:固定资产投资|利润总额|营业收入|业务收入|增加值|利润|产值|销售收入|收入|工业增加值|出口交货值|零售额|进出口)(?:$|占))/,
    to: '',
  },
  { from: /^(?:公司|企业|集团)(?=(?:营业收入|净?利润))/, to: '' },
  { from: /^远?(?:高于|低于|快于)(?:同期)?/, to: '' },
  { from: /为?1(?:美元|欧元|英镑|港元|元人民币)[兑合]$/, to: '' },
  { from: /CO\s*[2₂]/g, to: '二氧化碳' },
  { from: /SO\s*[2₂]/g, to: '二氧化硫' },
  { from: /规上|规模以上的(?=工业|中小|企业)/g, to: '规模以上' },
  { from: /限上/g, to: '限额以上' },
  { from: /全部(?=规模以上|工业)|全部(?=投资|企业)/g, to: '' },
  { from: /固废/g, to: '固体废物' },
  { from: /(?<!大)中小微企/g, to: '中小微企' },
  { from: /(?<!一)年(?=产量|产销量|销量)/g, to: '' },
  { from: /的?(?:总)?数量$/, to: '数' },
  {
    from: /的(?=占比|比重|比例|份额|数$|产量|销量|综合利用率|平均|普及率|产值|覆盖率|应用(?=覆盖)|总里程|户数|从业人数|就业人数|复工复产率|重点企业)/g,
    to: '',
  },
  { from: /(?<=占.{1,20})的?比例$/, to: '比重' },
  { from: /均占|约占|已占|占到/g, to: '占' },
  { from: /^(?:我国|中国|全国|[我本](?:省|市|区|县|州)|全[区县州])(?:的)?(?=.{2})/, to: '' },
  { from: /^(?:各地|全社会共|全省|全市|全行业|国内(?!生产总值|外))(?=.{4})/, to: '' },
  { from: /^(?:的|了|等)+|[的了等]+$/g, to: '' },
  { from: /^[、，,：:；;“”"·\-—\s]+(?![^“”]*”)|[、，,：:；;\-—\s]+$/g, to: '' },
]

/** A name as a statistician writes it. */
export function toStandardWording(name: string): string {
  let worded = name
  for (const { from, to } of rewordings) worded = worded.replace(from, to)
  return balanced(worded)
}

/** A quotation mark without its partner, left where words were cut off, goes. */
function balanced(name: string): string {
  const [opening, closing] = [name.split('“').length, name.split('”').length]
  if (opening > closing) return name.replace(/“(?=[^”]*$)/, '')
  return closing > opening ? name.replace(/^([^“]*?)”/, '$1') : name
}
