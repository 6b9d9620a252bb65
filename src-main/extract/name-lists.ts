import type { QuantityName, SentencePart } from './sentence-part'
import { listedBefore, spreadName } from './spread-lists'

/** Runs of numbers with nothing but a list's mark between them. */
function listsOf(parts: readonly SentencePart[]): (readonly [from: number, to: number])[] {
  const lists: [number, number][] = []
  parts.forEach(({ around }, index) => {
    const open = lists.at(-1)
    if (around.isListed && open && open[1] === index) open[1] = index + 1
    else lists.push([index, index + 1])
  })
  return lists
}

/** Hands the things of "A、B的产量分别为2和3" out to their numbers. */
export function spreadLists(text: string, parts: readonly SentencePart[], names: QuantityName[]): void {
  for (const [from, to] of listsOf(parts)) {
    const count = to - from
    const first = names[from]
    const part = parts[from]
    if (count < 2 || !first || !part) continue
    const given = namesForList(text, parts, names, [from, to])
    for (let index = from; index < to; index++) {
      const name = given?.[index - from]
      const own = parts[index]?.around.behind
      if (name) names[index] = { ...name, inherited: 'elsewhere' }
      else if (!own || own.length < 2) names[index] = { ...first, inherited: 'elsewhere' }
    }
  }
}

function namesForList(
  text: string,
  parts: readonly SentencePart[],
  names: readonly QuantityName[],
  [from, to]: readonly [number, number],
): QuantityName[] | null {
  const count = to - from
  const [first, part] = [names[from], parts[from]]
  if (!first || !part) return null
  const spread = first.inherited ? null : spreadName(first.name, count)
  if (spread) return spread.map((name) => ({ ...first, name }))
  const said = [...new Map(names.slice(0, from).map((one) => [one.name, one])).values()].slice(-count)
  if (first.inherited && said.length === count) return said
  const things = first.inherited ? null : listedBefore(text.slice(0, part.around.start), count)
  return things && /分别/.test(part.around.lead)
    ? things.map((thing) => ({ ...first, name: thing + first.name }))
    : null
}

/** "A、B出口额均占30%" says the same of each. */
export function withEach(part: SentencePart | undefined, named: QuantityName): QuantityName[] {
  const each = part && /[均都各](?:占|达|为|超|突|在)/.test(part.around.lead) && !/等/.test(part.around.lead)
  if (!each) return [named]
  const name = named.name.replace(/均占/, '占')
  for (const count of [2, 3, 4]) {
    const spread = /、|和/.test(name) ? spreadName(name, count) : null
    if (spread) return spread.map((one) => ({ ...named, name: one, inherited: 'elsewhere' }))
  }
  return [{ ...named, name }]
}
