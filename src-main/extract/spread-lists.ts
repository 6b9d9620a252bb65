import { measures } from './name-words'

const measured = new RegExp(`${measures}$`)
const share = /^(.*?)((?:年|总)?(?:产量|销量|出口额|进口额|增加值|产值)?占.+)$/

/** The things that a name lists: "A、B和C的产量" gives A的产量, B的产量, C的产量. `count` tells how many there must be. */
export function spreadName(name: string, count: number): string[] | null {
  const both = /^(.+)产销量?$/.exec(name)?.[1]
  if (both && count === 2) return [`${both}产量`, `${both}销量`]
  const parts = [/、|(?<=[^软信][^件息])(?:和|与|及|以及)(?=[^、]+$)/, /、|以及|和|与|及/, /、/]
    .map((mark) => splitOutsideQuotes(name, mark))
    .find((items) => items.length === count)
  const last = parts?.at(-1)
  if (!parts || last === undefined) return null
  if (parts.some((part) => part.length === 0 || part.length > 40)) return null
  const [thing, measure] = measureOf(last)
  const isEachMeasured = parts.every((part) => measured.test(part))
  if (isEachMeasured && !/占/.test(measure)) return parts
  const bare = thing.replace(collective, '')
  return measure === '' ? parts : [...parts.slice(0, -1).map((part) => part + measure), bare + measure]
}

/** 新材料三大主导产业: what all of the list are together. */
const collective =
  /(?<=.{2})等?[一二三四五六七八九十\d]+[大个类](?:主导|支柱|重点|优势|新兴)?(?:产业|行业|领域|产品|集群)$/

const owners = /^(.{1,10}?)(?:[一二三四五六七八九十两]\S{0,2}?)?(?:等地|地|省|市|国|家|类|者)?的(.{2,})$/

function measureOf(item: string): readonly [thing: string, measure: string] {
  const owner = owners.exec(item)
  if (owner?.[1] && owner[2] && measured.test(owner[2])) return [owner[1], owner[2]]
  const whole = share.exec(item)
  if (whole?.[1] && whole[2]) return [whole[1], whole[2]]
  const match = measured.exec(item)
  return match && match.index >= 1 ? [item.slice(0, match.index), match[0]] : [item, '']
}

function splitOutsideQuotes(name: string, mark: RegExp): string[] {
  const masked = name.replace(/“[^”]*”|《[^》]*》/g, (quoted) => '\u0001'.repeat(quoted.length))
  const items: string[] = []
  let start = 0
  for (const match of masked.matchAll(new RegExp(mark, 'g'))) {
    items.push(name.slice(start, match.index))
    start = match.index + match[0].length
  }
  return [...items, name.slice(start)]
}

/** Things listed at the start of an earlier clause, which a list of numbers after 分别 goes back to. */
export function listedBefore(text: string, count: number): string[] | null {
  for (const clause of text.split(/[，；：,;]/).reverse()) {
    const listed = /^(?:\S{0,4}：)?((?:[^、，]{1,14}、)+[^、，]{1,24})/.exec(clause.trim())?.[1]
    const items = listed?.split(/、|(?<=^[^、]*、.*)(?:和|与|及)/)
    const cut = items?.map((item, index) =>
      index === items.length - 1 ? (/^(.{2,12}?)(?:在|已|实现|持续|加快|等|的|$)/.exec(item)?.[1] ?? item) : item,
    )
    if (cut && cut.length === count && cut.every((item) => item.length >= 2)) return cut
    const first = cut?.slice(0, count)
    if (first && first.length === count && items && items.length > count && /[在于]/.test(items[count - 1] ?? '')) {
      return first.map((item) => item.replace(/[在于].*$/, ''))
    }
  }
  return null
}
