import { cleanText } from '../package/xml-text'
import { FieldStack } from './fields'
import type { DocxParagraph, DocxRun, RunMark } from './paragraph'
import { isOn } from './style-sheet'

/** Where the reader stands within a paragraph. */
export interface RunState {
  readonly paragraph: DocxParagraph
  readonly isInRun: boolean
  readonly marks: Set<RunMark>
}

const onOff: Readonly<Record<string, RunMark>> = {
  'w:b': 'bold',
  'w:i': 'italic',
  'w:u': 'underline',
  'w:strike': 'strikethrough',
  'w:dstrike': 'strikethrough',
}

/** Fills the paragraph that is open with its runs: words, line breaks, pictures, references to notes. */
export class RunReader {
  paragraph: DocxParagraph | null = null
  isInRun = false
  readonly #links: (relation: string) => string | null
  readonly #fields = new FieldStack()
  #marks = new Set<RunMark>()
  #url: string | null = null
  #textTag: string | null = null
  #alt = ''

  constructor(links: (relation: string) => string | null) {
    this.#links = links
  }

  get isInContents(): boolean {
    return this.#fields.isInContents
  }

  get state(): RunState | null {
    return this.paragraph && { paragraph: this.paragraph, isInRun: this.isInRun, marks: this.#marks }
  }

  /** Goes on with a paragraph, or leaves all of them. */
  start(state: RunState | null): void {
    this.paragraph = state?.paragraph ?? null
    this.isInRun = state?.isInRun ?? false
    this.#marks = state?.marks ?? new Set()
  }

  /** Whether the element was one of a run. */
  open(name: string, attribute: (name: string) => string | null): boolean {
    if (name === 'w:r') {
      this.isInRun = true
      this.#marks = new Set()
    } else if (name === 'w:hyperlink') this.#url = this.#links(attribute('r:id') ?? '')
    else if (name === 'm:t') this.#textTag = name
    else if (this.isInRun) this.#openInRun(name, attribute)
    else return false
    return true
  }

  close(name: string): void {
    if (name === this.#textTag) this.#textTag = null
    else if (name === 'w:r') this.isInRun = false
    else if (name === 'w:hyperlink') this.#url = null
  }

  text(text: string): void {
    if (this.#textTag === 'w:instrText') this.#fields.addCode(text)
    else if (this.#textTag !== null) this.#addText(text)
  }

  #openInRun(name: string, attribute: (name: string) => string | null): void {
    const mark = onOff[name]
    const value = (): string | null => attribute('w:val')
    if (mark) {
      if (isOn(value())) this.#marks.add(mark)
      else this.#marks.delete(mark)
    } else if (name === 'w:vertAlign') this.#markPosition(value())
    else if (name === 'w:sz') this.#noteSize(Number(value()))
    else if (name === 'w:t' || name === 'w:instrText') this.#textTag = name
    else if (name === 'w:tab' || name === 'w:ptab') this.#addText('\t')
    else if (name === 'w:br' || name === 'w:cr') this.#add({ kind: 'break' })
    else if (name === 'w:noBreakHyphen') this.#addText('-')
    else if (name === 'w:sym') this.#addText(symbolOf(attribute('w:char')))
    else if (name === 'w:fldChar') this.#fields.turn(attribute('w:fldCharType'), this.paragraph)
    else if (name === 'w:footnoteReference') this.#add({ kind: 'note', part: 'footnotes', id: attribute('w:id') ?? '' })
    else if (name === 'w:endnoteReference') this.#add({ kind: 'note', part: 'endnotes', id: attribute('w:id') ?? '' })
    else if (name === 'wp:docPr') this.#alt = attribute('descr') || attribute('title') || ''
    else if (name === 'v:shape') this.#alt = attribute('alt') ?? ''
    else if (name === 'a:blip') this.#addPicture(attribute('r:embed'))
    else if (name === 'v:imagedata') this.#addPicture(attribute('r:id'))
  }

  #markPosition(position: string | null): void {
    if (position === 'subscript' || position === 'superscript') this.#marks.add(position)
  }

  #noteSize(halfPt: number): void {
    if (this.paragraph && halfPt > 0) this.paragraph.sizePt ??= halfPt / 2
  }

  #addText(text: string): void {
    const paragraph = this.paragraph
    if (!paragraph || !this.#fields.isShown) return
    const clean = cleanText(text)
    const url = this.#url ?? this.#fields.url
    const marks = [...this.#marks]
    const last = paragraph.runs.at(-1)
    const isSame = last?.kind === 'text' && last.url === url && last.marks.join() === marks.join()
    if (isSame) paragraph.runs.splice(-1, 1, { ...last, text: last.text + clean })
    else if (clean) paragraph.runs.push({ kind: 'text', text: clean, marks, url })
  }

  #add(run: DocxRun): void {
    if (this.#fields.isShown) this.paragraph?.runs.push(run)
  }

  #addPicture(relation: string | null): void {
    if (relation) this.#add({ kind: 'picture', relation, alt: cleanText(this.#alt).slice(0, 500) })
    this.#alt = ''
  }
}

// Symbol fonts keep their signs where Unicode has none; a few are used as ticks and bullets.
const symbols: Readonly<Record<string, string>> = { F0FC: '✓', F0FE: '☑', F052: '☑', F0A8: '□', F06F: '□', F0B7: '•' }
const symbolOf = (code: string | null): string => {
  const known = symbols[code?.toUpperCase() ?? '']
  const number = Number.parseInt(code ?? '', 16)
  const isPrivate = !(number > 0x20) || number > 0xffff || (number >= 0xd800 && number <= 0xf8ff)
  return known ?? (isPrivate ? '□' : String.fromCharCode(number))
}
