import { walkXml } from '../package/xml'
import type { LevelRef } from './paragraph'

interface Style {
  name: string
  basedOn: string | null
  isParagraph: boolean
  isDefault: boolean
  outlineLevel: number | null
  numberingId: string | null
  listLevel: number | null
  isBold: boolean | null
  sizeHalfPt: number | null
  isCentred: boolean | null
}

/** What a style comes to with all it is based on. */
export interface SettledStyle {
  /** The style's own name and those of the styles below it, nearest first. */
  readonly names: readonly string[]
  /** 0 to 8; 9 says body text; null where nothing is said. */
  readonly outlineLevel: number | null
  readonly numbering: LevelRef | null
  readonly isBold: boolean
  readonly isCentred: boolean
  readonly sizePt: number | null
}

export type StyleSheet = (styleId: string | null) => SettledStyle

const none: SettledStyle = {
  names: [],
  outlineLevel: null,
  numbering: null,
  isBold: false,
  isCentred: false,
  sizePt: null,
}

/** Whether an on-off element is on: it is, unless its value denies it. */
export const isOn = (value: string | null): boolean => value === null || !/^(?:0|false|off|none)$/.test(value)

const numberOf = (value: string | null): number | null => {
  const number = value === null || value === '' ? Number.NaN : Number(value)
  return Number.isFinite(number) ? number : null
}

/** Reads the part of styles; a chain that runs in a circle ends where it closes. */
export function readStyleSheet(bytes: Uint8Array | undefined): StyleSheet {
  const { styles, defaultHalfPt } = bytes
    ? parseStyles(bytes)
    : { styles: new Map<string, Style>(), defaultHalfPt: null }
  const ownDefault = [...styles].find(([, style]) => style.isDefault && style.isParagraph)?.[0] ?? null
  const settled = new Map<string | null, SettledStyle>()
  return (styleId) => {
    const id = styleId ?? ownDefault
    const known = settled.get(id)
    if (known) return known
    const own = settle(styles, id)
    const style = { ...own, sizePt: own.sizePt ?? (defaultHalfPt === null ? null : defaultHalfPt / 2) }
    settled.set(id, style)
    return style
  }
}

function settle(styles: ReadonlyMap<string, Style>, styleId: string | null): SettledStyle {
  const chain: Style[] = []
  const seen = new Set<string>()
  for (let id = styleId; id !== null && !seen.has(id); ) {
    seen.add(id)
    const style = styles.get(id)
    if (!style) break
    chain.push(style)
    id = style.basedOn
  }
  const nearest = <T>(pick: (style: Style) => T | null): T | null =>
    chain.map(pick).find((value) => value !== null) ?? null
  if (chain.length === 0) return styleId === null ? none : { ...none, names: [styleId] }
  const numberingId = nearest((style) => style.numberingId)
  const size = nearest((style) => style.sizeHalfPt)
  return {
    names: chain.map(({ name }) => name),
    outlineLevel: nearest((style) => style.outlineLevel),
    numbering: numberingId === null ? null : { id: numberingId, level: nearest((style) => style.listLevel) ?? 0 },
    isBold: nearest((style) => style.isBold) ?? false,
    isCentred: nearest((style) => style.isCentred) ?? false,
    sizePt: size === null ? null : size / 2,
  }
}

interface ParsedStyles {
  readonly styles: ReadonlyMap<string, Style>
  /** What is set in no style has this size. */
  readonly defaultHalfPt: number | null
}

function parseStyles(bytes: Uint8Array): ParsedStyles {
  const styles = new Map<string, Style>()
  let defaultHalfPt: number | null = null
  let open: Style | null = null
  const value = (attribute: (name: string) => string | null): string | null => attribute('w:val')
  // A damaged part of styles costs headings, not the text.
  walkXml(bytes, {
    open: (name, attribute) => {
      if (name === 'w:style') {
        open = {
          name: '',
          basedOn: null,
          isParagraph: (attribute('w:type') ?? 'paragraph') === 'paragraph',
          isDefault: attribute('w:default') !== null && isOn(attribute('w:default')),
          outlineLevel: null,
          numberingId: null,
          listLevel: null,
          isBold: null,
          sizeHalfPt: null,
          isCentred: null,
        }
        styles.set(attribute('w:styleId') ?? '', open)
      } else if (!open) {
        if (name === 'w:sz') defaultHalfPt ??= numberOf(value(attribute))
      } else if (name === 'w:name') open.name = value(attribute) ?? ''
      else if (name === 'w:basedOn') open.basedOn = value(attribute)
      else if (name === 'w:outlineLvl') open.outlineLevel = numberOf(value(attribute))
      else if (name === 'w:numId') open.numberingId = value(attribute)
      else if (name === 'w:ilvl') open.listLevel = numberOf(value(attribute))
      else if (name === 'w:b') open.isBold = isOn(value(attribute))
      else if (name === 'w:sz') open.sizeHalfPt = numberOf(value(attribute))
      else if (name === 'w:jc') open.isCentred = value(attribute) === 'center'
    },
    close: (name) => {
      if (name === 'w:style') open = null
    },
  })
  return { styles, defaultHalfPt }
}
