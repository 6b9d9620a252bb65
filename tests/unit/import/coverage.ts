import type { Traced } from '../../../src-main/import/structured'

/** How often each character that isn't white space is accounted for: offsets that are not there exactly once. */
export function badlyAccounted(text: string, items: readonly Traced[]): string[] {
  const times = new Uint8Array(text.length)
  for (const { ranges } of items) {
    for (const [start, end] of ranges) for (let at = start; at < end; at++) times[at] = (times[at] ?? 0) + 1
  }
  return [...text].length === 0
    ? []
    : Array.from({ length: text.length }, (_, at) => at)
        .filter((at) => !/\s/.test(text[at] ?? ' ') && times[at] !== 1)
        .map((at) => `${at}: ${times[at]} × ${text.slice(at, at + 8)}`)
}
