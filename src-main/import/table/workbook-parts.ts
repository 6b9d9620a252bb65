import { type Merge, readCellName } from '../../../src-shared/data/table-sheet'

/** How a cell's number is shown, where that changes what it says. */
export type ShownAs = 'percent' | 'day' | 'month' | 'year'

/** What a workbook says of a sheet beside its values. */
export interface SheetFacts {
  readonly isHidden: boolean
  readonly merges: readonly Merge[]
  /** By cell's name; only where it is one of `ShownAs`. */
  readonly shown: ReadonlyMap<string, ShownAs>
  /** The corner of the cells with content, counted from 1. */
  readonly rows: number
  readonly columns: number
}

type Parts = ReadonlyMap<string, Uint8Array>

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean) ?? null

const tagsOf = (xml: string, name: string): string[] =>
  Array.from(xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^>]*)>`, 'g')), ([, attributes]) => attributes ?? '')

const textOf = (parts: Parts, name: string): string => {
  const bytes = parts.get(name)
  return bytes ? new TextDecoder().decode(bytes) : ''
}

const builtIn: Readonly<Record<number, ShownAs>> = { 9: 'percent', 10: 'percent', 14: 'day', 17: 'month', 22: 'day' }
/** Chinese dates of Excel that no file declares: 27 and 57 are yyyy年m月, the others have a day. */
const chinese: Readonly<Record<number, ShownAs>> = {
  27: 'month',
  57: 'month',
  28: 'day',
  29: 'day',
  30: 'day',
  31: 'day',
  36: 'day',
  50: 'day',
  58: 'day',
}

const shownByFormat = (code: string): ShownAs | null => {
  const bare = code.replace(/&quot;[^&]*&quot;|"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase()
  if (bare.includes('%')) return 'percent'
  // Hours and minutes have no year.
  if (!bare.includes('y')) return null
  return bare.includes('d') ? 'day' : bare.includes('m') ? 'month' : 'year'
}

/** By the number that cells give as their style. */
const readStyles = (parts: Parts): (ShownAs | null)[] => {
  const xml = textOf(parts, 'xl/styles.xml')
  const declared = new Map(
    tagsOf(xml, 'numFmt').map((tag) => [Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '']),
  )
  const used = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? ''
  return tagsOf(used, 'xf').map((tag) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0)
    const code = declared.get(id)
    return code === undefined ? (builtIn[id] ?? chinese[id] ?? null) : shownByFormat(code)
  })
}

const readMerges = (xml: string): Merge[] =>
  tagsOf(xml, 'mergeCell').flatMap((tag) => {
    const [from, to] = (attribute(tag, 'ref') ?? '').split(':')
    const [first, last] = [readCellName(from ?? ''), readCellName(to ?? '')]
    if (!first || !last || last.row < first.row || last.column < first.column) return []
    return [{ ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 }]
  })

const readSheet = (xml: string, styles: readonly (ShownAs | null)[]) => {
  const shown = new Map<string, ShownAs>()
  let [rows, columns] = [0, 0]
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?c\s([^>]*)>/g)) {
    // Cells that are only coloured have no content.
    if (attributes.endsWith('/')) continue
    const name = attribute(attributes, 'r') ?? ''
    const place = readCellName(name)
    if (!place) continue
    rows = Math.max(rows, place.row + 1)
    columns = Math.max(columns, place.column + 1)
    const style = attribute(attributes, 's')
    const as = style === null ? null : (styles[Number(style)] ?? null)
    if (as !== null) shown.set(name, as)
  }
  return { shown, rows, columns, merges: readMerges(xml) }
}

/** What the workbook's parts say of each of its sheets, in the workbook's order. */
export function readSheetFacts(parts: Parts): SheetFacts[] {
  const styles = readStyles(parts)
  const targets = new Map(
    tagsOf(textOf(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      (attribute(tag, 'Target') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  )
  return tagsOf(textOf(parts, 'xl/workbook.xml'), 'sheet').map((tag) => ({
    isHidden: /^(?:hidden|veryHidden)$/.test(attribute(tag, 'state') ?? ''),
    ...readSheet(textOf(parts, targets.get(attribute(tag, 'id')) ?? ''), styles),
  }))
}
