import type { Stated } from '../../stated'
import type { NoiseReason } from '../../structured'
import { isLinkList, noiseOf, type Weight } from './boilerplate'
import type { LineFacts, LineWriter } from './line-writer'
import { OpenMarks } from './open-marks'
import { OpenTable } from './open-table'
import { isElement, isInline, type PageElement, type PageText } from './page-tree'
import { readWords } from './page-words'

export interface PagePicture {
  readonly bytes: Uint8Array
  readonly mime: string
  readonly alt: string
  readonly at: number
}

interface Frame {
  readonly element: PageElement
  next: number
  /** Up to where its content has been dealt with. */
  at: number
  /** What lines in it are. */
  readonly facts: LineFacts
}

/** The picture at an address, where the file itself has it. */
export type FindPicture = (address: string) => { bytes: Uint8Array; mime: string } | null

export interface WalkInput {
  readonly text: string
  readonly writer: LineWriter
  readonly weights: ReadonlyMap<PageElement, Weight>
  /** Elements whose content is text; null for all of it. */
  readonly kept: ReadonlySet<PageElement> | null
  readonly findPicture: FindPicture
}

/** Walks an element in reading order, without calling itself for what is nested. */
export class PageWalk {
  readonly pictures: PagePicture[] = []
  readonly #input: WalkInput
  /** What has text in it, however deep. */
  readonly #path = new Set<PageElement>()
  /** The kept element that is open; null outside of all. */
  #inside: PageElement | null = null
  readonly #frames: Frame[] = []
  readonly #marks = new OpenMarks()
  readonly #table: OpenTable
  #lists = 0
  readonly #items: { list: number; isOrdered: boolean; next: number }[] = []

  constructor(input: WalkInput) {
    this.#input = input
    this.#table = new OpenTable(input.text, input.writer)
    for (const kept of input.kept ?? []) {
      for (let element = kept.parent; element; element = element.parent) this.#path.add(element)
    }
  }

  /** Reads a tree from its root: every character of it goes into a line or into noise. */
  read(root: PageElement): void {
    const { writer, kept } = this.#input
    if (kept === null || kept.has(root)) this.#inside = root
    writer.drop('markup', root.start, root.children[0]?.start ?? root.end)
    this.#push(root, { stated: { kind: 'paragraph' } })
    while (this.#frames.length > 0) {
      const frame = this.#frames.at(-1)
      if (!frame) break
      const child = frame.element.children[frame.next++]
      if (child) {
        // Comments and end tags without a start stand between children.
        writer.drop('markup', frame.at, child.start)
        frame.at = child.end
      }
      if (child === undefined) this.#leave(frame)
      else if (isElement(child)) this.#enter(child, frame)
      else this.#addText(child)
    }
  }

  #addText({ start, end }: PageText): void {
    const { writer, text } = this.#input
    if (this.#inside) writer.addPieces(readWords(text, start, end), this.#marks.list())
    else writer.drop('boilerplate', start, end)
  }

  /** Why an element is left out with all it holds; null where it is read. */
  #reasonAgainst(element: PageElement): NoiseReason | null {
    const { weights, kept } = this.#input
    if (kept?.has(element)) return null
    const reason = noiseOf(element)
    if (!this.#inside) return this.#path.has(element) ? null : (reason ?? 'boilerplate')
    if (kept === null) return reason === 'markup' || reason === 'hidden' ? reason : null
    const weight = weights.get(element)
    const isLinks = weight !== undefined && !isInline(element.tag) && isLinkList(weight)
    return reason ?? (isLinks ? 'navigation' : null)
  }

  #enter(element: PageElement, parent: Frame): void {
    const { writer } = this.#input
    const reason = this.#reasonAgainst(element)
    if (reason !== null) {
      if (!isInline(element.tag)) writer.endLine(parent.facts, true)
      writer.drop(reason, element.start, element.end)
      return
    }
    if (this.#input.kept?.has(element)) this.#inside ??= element
    this.#dropStartTag(element)
    if (element.tag === 'br') {
      writer.endLine(parent.facts, false)
    } else if (element.tag === 'img') this.#addPicture(element)
    else this.#open(element, parent)
  }

  #open(element: PageElement, parent: Frame): void {
    const { tag, attributes } = element
    if (isInline(tag)) {
      this.#marks.open(element)
      this.#push(element, parent.facts)
      return
    }
    this.#input.writer.endLine(parent.facts, true)
    if (tag === 'ul' || tag === 'ol') {
      const start = Number(attributes.get('start') ?? 1)
      this.#items.push({ list: ++this.#lists, isOrdered: tag === 'ol', next: Number.isInteger(start) ? start : 1 })
    }
    this.#table.open(element)
    this.#push(element, this.#factsOf(element, parent.facts))
  }

  #push(element: PageElement, facts: LineFacts): void {
    this.#frames.push({ element, next: 0, at: element.children[0]?.start ?? element.end, facts })
  }

  #factsOf({ tag }: PageElement, outer: LineFacts): LineFacts {
    const cell = this.#table.stated
    if (cell && tag !== 'caption') return { stated: cell }
    const heading = /^h([1-6])$/.exec(tag)?.[1]
    if (heading) return { stated: { kind: 'paragraph' }, heading: Number(heading) }
    if (tag === 'blockquote') return { stated: { kind: 'quote' }, isQuoted: true }
    if (tag === 'figcaption' || tag === 'caption') return { stated: { kind: 'caption' } }
    if (tag === 'li') return { ...outer, stated: this.#itemOf() }
    return outer
  }

  #itemOf(): Stated {
    const open = this.#items.at(-1)
    if (!open) return { kind: 'paragraph' }
    const level = Math.min(this.#items.length - 1, 8)
    return {
      kind: 'item',
      list: this.#items[0]?.list ?? open.list,
      level,
      isOrdered: open.isOrdered,
      number: open.next++,
    }
  }

  #leave(frame: Frame): void {
    this.#frames.pop()
    const { element, facts } = frame
    if (this.#inside === element) this.#inside = null
    this.#marks.close(element)
    if (!isInline(element.tag)) this.#input.writer.endLine(facts, true)
    this.#table.close(element)
    if (element.tag === 'ul' || element.tag === 'ol') this.#items.pop()
    this.#input.writer.drop('markup', frame.at, element.end)
  }

  /** What stands in front of an element's first child is its start tag. */
  #dropStartTag(element: PageElement): void {
    const [first] = element.children
    this.#input.writer.drop('markup', element.start, first ? first.start : element.end)
  }

  #addPicture({ attributes, start }: PageElement): void {
    const picture = this.#input.findPicture(attributes.get('src') ?? '')
    if (picture) this.pictures.push({ ...picture, alt: attributes.get('alt') ?? '', at: start })
  }
}
