/** The text without its white space and in plain letters, and where each letter stood. */
export interface SpacelessText {
  readonly letters: string
  readonly offsets: readonly number[]
}

/** Takes white space out, and makes one letter of what documents and their mended text write in two ways: ₂ and 2, ％ and %. */
export function toSpaceless(text: string): SpacelessText {
  const offsets: number[] = []
  let letters = ''
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (letter.trim() === '') continue
    const plain = letter.normalize('NFKC')
    letters += plain.length === 1 ? plain : letter
    offsets.push(at)
  }
  return { letters, offsets }
}

/** Where a mended sentence stands in the text that it was read from: of several places the one nearest to `near`. */
export function findQuote(
  text: SpacelessText,
  quote: string,
  near: number | null,
): [start: number, end: number] | null {
  const wanted = toSpaceless(quote).letters
  if (wanted === '') return null
  let best: [number, number] | null = null
  for (let at = text.letters.indexOf(wanted); at >= 0; at = text.letters.indexOf(wanted, at + 1)) {
    const found: [number, number] = [text.offsets[at] ?? 0, (text.offsets[at + wanted.length - 1] ?? 0) + 1]
    if (near === null) return found
    if (!best || distance(found, near) < distance(best, near)) best = found
    else break
  }
  return best
}

const distance = ([start, end]: readonly [number, number], at: number): number =>
  at < start ? start - at : at >= end ? at - end + 1 : 0
