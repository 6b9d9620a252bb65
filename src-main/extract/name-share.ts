import { relaterAtEnd, withoutMaker } from './makers'
import { asNamed, type Named } from './named'
import { splitPredicate } from './predicate'
import { isMeasure } from './trim-lead'

/** 新车销量达到总销量｜的25%: a share, though nobody says 占. */
const reachesShareOf = /^(.{2,}?)(?:达到?|相当于|约为)(.{2,})$/

interface SharePlace {
  readonly lead: string
  readonly behind: string
  /** The whole that was named before. */
  readonly entity: string
}

/** 占全球…: a share in a whole, with 比重 put behind where the text leaves it out. */
export function nameShare(words: string, rest: string, { lead, behind, entity }: SharePlace): Named | null {
  if (/占\s*$/.test(lead) && words.length >= 2) return asNamed(`${words}占比`, 'measure')
  const whole = /^(.*?)(?:分别|均|已|约|也)?占(?!比|有|用|据|地)((?:[^，占]){1,24})$/.exec(words)
  if (whole) {
    const [, part = '', of = ''] = whole
    const named = /(?:比重|比例|份额|比)$/.test(of)
    const kind = /^的(?:数量|利润|产量|份额|市场)/.exec(behind)?.[0].slice(1) ?? ''
    return asNamed(`${withoutMaker(part)}占${of}${kind}${named ? '' : '比重'}`.replace('份额比重', '份额'), 'measure')
  }
  const part = /的\s*(?:近|约|超过?)?\s*$/.test(lead) ? reachesShareOf.exec(words) : null
  if (part?.[1] && part[2] && isMeasure(part[1])) return asNamed(`${part[1]}占${part[2]}比重`, 'measure')
  const measured = /^(?:的)(?:高|较高|低|较低)?([^，的]*(?:率|比重|水平))$/.exec(behind.trim())
  if (measured?.[1] && words)
    return asNamed(words.replace(/(?:一直|均|都)?(?:保持|维持|达到|有).*$/, '') + measured[1], 'measure')
  if (rest.length < 2) return null
  const isPart = words === '' || /中(?:国?有)?$/.test(words) || !isMeasure(words)
  if (!isPart) return null
  const { thing, does } = splitPredicate(rest)
  if (thing === '') return nameShareOf(does, words.replace(/(?:当?中)?(?:国?有)?$/, '') || entity)
  const relation = relaterAtEnd.exec(words)?.[2] ?? ''
  if (relation) return { ...asNamed(`${relation}的${thing}占比`, 'share'), relation: `${relation}的` }
  const whole2 = words.replace(/(?:当?中)(?:国?有)?$|有$/, '')
  if (/中(?:国?有)?$/.test(words)) {
    const verb = does || thing
    const of = does && thing.length >= 2 && !/^产品/.test(thing) ? thing : lastThing(whole2)
    return asNamed(`${does ? does : verb}的${of}占比`, 'share')
  }
  return asNamed(does ? `${does}的${thing}占比` : `${thing}占比`, 'share')
}

/** 其中九成是中小企业, 超六成属于基础领域: a share of what was named before. */
function nameShareOf(does: string, whole: string): Named {
  const kind = /^(?:都|均)?(?:是|为)(.{2,})$/.exec(does)?.[1]
  const name = kind ? `${whole}${whole && '中'}${kind}占比` : `${does.replace(/^(..)了/, '$1')}的${whole}占比`
  return { name, frame: 'share' }
}

const lastThing = (words: string): string => words.split(/[，、]/).at(-1) ?? words
