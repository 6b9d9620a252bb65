import { walkXml } from '../package/xml'
import { writeNumber } from './number-formats'
import type { LevelRef } from './paragraph'

interface Level {
  start: number
  format: string
  /** `第%1章`: each %n is the number of that level. */
  text: string
  isLegal: boolean
}

interface Numbering {
  readonly abstractId: string
  readonly starts: Map<number, number>
}

/** What a numbered paragraph shows in front of its words. */
export interface NumberLabel {
  /** '' for a bullet that is no letter of any text. */
  readonly text: string
  readonly isBullet: boolean
  /** The number of its own level. */
  readonly number: number
}

/** Counts on as paragraphs come, in their order. */
export type Counter = (at: LevelRef) => NumberLabel | null

const deepestLevel = 8

/** Numberings of a package, ready to count its paragraphs once from first to last. */
export function readNumbering(bytes: Uint8Array | undefined): Counter {
  const { abstracts, numberings } = bytes ? parseNumbering(bytes) : { abstracts: new Map(), numberings: new Map() }
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return ({ id, level }) => {
    const numbering: Numbering | undefined = numberings.get(id)
    const levels: Map<number, Level> | undefined = numbering && abstracts.get(numbering.abstractId)
    const own = levels?.get(level)
    if (id === '0' || !numbering || !levels || !own || level > deepestLevel) return null
    // Lists of one definition count on together until one of them says where it starts.
    const key = numbering.abstractId
    const count = counts.get(key) ?? []
    if (!begun.has(id)) {
      begun.add(id)
      for (const [at, start] of numbering.starts) count[at] = start - 1
    }
    count[level] = (count[level] ?? own.start - 1) + 1
    count.length = level + 1
    counts.set(key, count)
    const number = count[level] ?? own.start
    if (own.format === 'bullet' || own.format === 'none') {
      return { text: own.format === 'none' ? own.text : '', isBullet: own.format === 'bullet', number }
    }
    const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const other = levels.get(at)
      const format = own.isLegal || !other ? 'decimal' : other.format
      return writeNumber(count[at] ?? other?.start ?? 1, format)
    })
    return { text, isBullet: false, number }
  }
}

function parseNumbering(bytes: Uint8Array) {
  const abstracts = new Map<string, Map<number, Level>>()
  const numberings = new Map<string, Numbering>()
  let levels: Map<number, Level> | null = null
  let level: Level | null = null
  let numbering: { abstractId: string; starts: Map<number, number> } | null = null
  let overridden = 0
  // A damaged part of numberings costs labels, not the text.
  walkXml(bytes, {
    open: (name, attribute) => {
      const value = (): string => attribute('w:val') ?? ''
      if (name === 'w:abstractNum') {
        levels = new Map()
        abstracts.set(attribute('w:abstractNumId') ?? '', levels)
      } else if (name === 'w:lvl' && levels) {
        level = { start: 1, format: 'decimal', text: '', isLegal: false }
        levels.set(Number(attribute('w:ilvl')), level)
      } else if (name === 'w:num') {
        numbering = { abstractId: '', starts: new Map() }
        numberings.set(attribute('w:numId') ?? '', numbering)
      } else if (name === 'w:abstractNumId' && numbering) numbering.abstractId = value()
      else if (name === 'w:lvlOverride') overridden = Number(attribute('w:ilvl'))
      else if (name === 'w:startOverride' && numbering) numbering.starts.set(overridden, Number(value()) || 1)
      else if (!level) return
      else if (name === 'w:start') level.start = Number(value()) || 0
      else if (name === 'w:numFmt') level.format = value() || (attribute('w:format') ?? 'decimal')
      else if (name === 'w:lvlText') level.text = value()
      else if (name === 'w:isLgl') level.isLegal = true
    },
    close: (name) => {
      if (name === 'w:abstractNum') levels = null
      else if (name === 'w:lvl') level = null
      else if (name === 'w:num') numbering = null
    },
  })
  return { abstracts, numberings }
}
