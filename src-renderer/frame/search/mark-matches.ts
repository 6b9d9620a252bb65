export interface TextPart {
  readonly text: string
  readonly isMatch: boolean
}

/** A text cut where what was searched for stands in it, whatever the case of its letters. */
export const markMatches = (text: string, query: string): TextPart[] => {
  const wanted = query.trim().toLowerCase()
  const searched = text.toLowerCase()
  // Letters that change their length with their case would shift every place behind them.
  if (wanted === '' || searched.length !== text.length) return [{ text, isMatch: false }]
  const parts: TextPart[] = []
  let from = 0
  for (let at = searched.indexOf(wanted); at !== -1; at = searched.indexOf(wanted, from)) {
    if (at > from) parts.push({ text: text.slice(from, at), isMatch: false })
    parts.push({ text: text.slice(at, at + wanted.length), isMatch: true })
    from = at + wanted.length
  }
  if (from < text.length) parts.push({ text: text.slice(from), isMatch: false })
  return parts
}
