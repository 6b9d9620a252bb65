import type { DocumentLine } from './document-lines'
import { type LineGroup, toGroup } from './line-groups'
import type { TracedText } from './structured'

const gap = /(?<=(?:CO|SO|NO|NH|CH|H|N|O|PM)) {2,}(?=\S)/g
const subscripts = '₀₁₂₃₄₅₆₇₈₉'

/**
 * Puts subscripts back that an extraction dropped below the line: a formula followed by a wide gap, and as many single
 * digits after the paragraph as there are gaps. Anything less certain stays as it is.
 */
export function restoreSubscripts(groups: readonly LineGroup[]): LineGroup[] {
  const restored: LineGroup[] = []
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index]
    if (!group) continue
    const gaps = group.lines.reduce((sum, line) => sum + (line.text.match(gap)?.length ?? 0), 0)
    const glued = /[。！？](\d)$/.exec(group.text)?.[1]
    const wanted = gaps - (glued ? 1 : 0)
    const strays = groups.slice(index + 1, index + 1 + Math.max(wanted, 0))
    const isSure = gaps > 0 && strays.length === wanted && strays.every((stray) => /^\d$/.test(stray.key))
    if (!isSure) {
      restored.push(group)
      continue
    }
    const digits = [...strays.map((stray) => stray.key), ...(glued ? [glued] : [])]
    restored.push(fillGaps(group, digits, strays, glued !== undefined))
    index += wanted
  }
  return restored
}

function fillGaps(
  group: LineGroup,
  digits: readonly string[],
  strays: readonly LineGroup[],
  isGlued: boolean,
): LineGroup {
  const waiting = [...digits]
  const lines = group.lines.map((line, index): DocumentLine => {
    const only = line.traced[0]
    if (line.traced.length !== 1 || !only) return line
    const pieces: { start: number; end: number; text: string }[] = []
    let from = 0
    for (const match of only.text.matchAll(gap)) {
      const digit = subscripts[Number(waiting.shift())] ?? ''
      const end = match.index + match[0].length
      pieces.push(slice(only, from, match.index))
      pieces.push({ start: only.start + match.index, end: only.start + end, text: `${digit} ` })
      from = end
    }
    const isLast = index === group.lines.length - 1
    const stop = only.text.length - (isLast && isGlued ? 1 : 0)
    pieces.push(slice(only, from, stop))
    if (stop < only.text.length) pieces.push({ start: only.start + stop, end: only.end, text: '' })
    if (isLast) pieces.push(...strays.flatMap((stray) => stray.traced.map((piece) => ({ ...piece, text: '' }))))
    return { ...line, traced: pieces, text: textOfPieces(pieces) }
  })
  return toGroup(lines)
}

const slice = (piece: TracedText[number], from: number, to: number): TracedText[number] => ({
  start: piece.start + from,
  end: piece.start + to,
  text: piece.text.slice(from, to),
})

const textOfPieces = (pieces: TracedText): string => pieces.map((piece) => piece.text).join('')
