const units = [
  '万亿|亿|万|千|百',
  '元|美元|欧元|吨标准煤|标准煤|吨|公斤|千克|千瓦时|千瓦|兆瓦|吉瓦|瓦|度|立方米|平方米|平方公里|公里|公顷|亩|米',
  '个百分点|百分点|％|%|‰|倍|户|家|人次|人|项|件|辆|台|套|架|艘|座|条|个|所|部|种|名|批|次|笔|位',
  'percent|percentage points|trillion|billion|million|tonnes|tons|yuan|kWh|MW|GW',
].join('|')

// Years (2021年), numbers of laws, pages and chapters carry no unit of these.
const quantity = new RegExp(`\\d[\\d,，]*(?:\\.\\d+)?\\s?(?:${units})`, 'gi')
const clauseEnd = /[，。；！？,;!?\n]/

/** The clauses of a text in which a number with a unit is written out, each once. Live numbers aren't in the text given. */
export function findLooseNumbers(text: string): string[] {
  const clauses = new Set<string>()
  for (const match of text.matchAll(quantity)) {
    const end = match.index + match[0].length
    const before = text.slice(0, match.index)
    const start = Math.max(...clauseEndsIn(before).map((at) => at + 1), 0)
    const rest = text.slice(end).search(clauseEnd)
    clauses.add(text.slice(start, rest < 0 ? text.length : end + rest).trim())
  }
  return [...clauses]
}

const clauseEndsIn = (text: string): number[] =>
  Array.from(text.matchAll(new RegExp(clauseEnd, 'g')), (match) => match.index)
