import type { SectionDraft } from './edition-draft'

/**
 * On a page with several sections in columns, the file's order mixes their paragraphs. A paragraph moves to another
 * section of its page when it speaks that one's words far more often than those of the section it stands in.
 */
export function settleParagraphs(sections: readonly SectionDraft[], page: number): void {
  const here = sections.filter(
    (section) => section.page === page && (section.kind === 'section' || section.kind === 'feature'),
  )
  if (here.length < 2) return
  const words = ownWords(here.map(({ title }) => title))
  const moves = here.flatMap((section, index) =>
    section.flow.flatMap((entry) => {
      // Text right below its heading, with no blank line between, is that heading's.
      if (entry.kind !== 'paragraph' || entry.item.page !== page || entry.item.isAttached) return []
      if (entry.item.first.stated) return []
      const scores = words.map((own) => countWords(own, entry.item.key))
      const best = scores.indexOf(Math.max(...scores))
      const isClear = (scores[best] ?? 0) >= 4 && (scores[best] ?? 0) >= 3 * (scores[index] ?? 0)
      const to = here[best]
      return isClear && to && to !== section ? [{ entry, from: section, to }] : []
    }),
  )
  for (const { entry, from, to } of moves) {
    // A section keeps at least one paragraph: words alone can't empty it.
    if (from.flow.filter(({ kind }) => kind === 'paragraph').length < 2) continue
    from.flow = from.flow.filter((other) => other !== entry)
    to.flow = [...to.flow, entry]
  }
}

/** Each title's two-character words that no other title of the page has. */
function ownWords(titles: readonly string[]): string[][] {
  const pairs = titles.map((title) => {
    const key = title.replace(/[^\p{Script=Han}]/gu, '')
    return [...new Set(Array.from({ length: Math.max(key.length - 1, 0) }, (_, at) => key.slice(at, at + 2)))]
  })
  return pairs.map((own, index) =>
    own.filter((pair) => pairs.every((other, at) => at === index || !other.includes(pair))),
  )
}

const countWords = (words: readonly string[], text: string): number =>
  words.reduce((sum, word) => sum + text.split(word).length - 1, 0)
