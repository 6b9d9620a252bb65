export interface Sentence {
  readonly text: string
  /** Offset in the passage. */
  readonly start: number
}

/** Sentences of a passage: each ends with its mark and the quotes that close after it. White space around is left out. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const match of text.matchAll(/[^。！？!?\n]+(?:[。！？!?]+[”’」』》）)]*)?/g)) {
    const leading = match[0].length - match[0].trimStart().length
    const trimmed = match[0].trim()
    if (trimmed) sentences.push({ text: trimmed, start: match.index + leading })
  }
  return sentences
}
