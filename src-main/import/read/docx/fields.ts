import { safeUrl } from '../package/relationships'
import type { DocxParagraph } from './paragraph'

interface Field {
  code: string
  isResult: boolean
}

/** Fields that are open at a place: a field shows its result, and what computes it isn't text. */
export class FieldStack {
  readonly #open: Field[] = []

  get isShown(): boolean {
    return this.#open.every(({ isResult }) => isResult)
  }

  /** In what a table of contents made of the headings. */
  get isInContents(): boolean {
    return this.#open.some(({ code, isResult }) => isResult && /^\s*TOC\b/i.test(code))
  }

  /** Where a field of the innermost link leads; null where it may not. */
  get url(): string | null {
    const link = this.#open.findLast(({ code, isResult }) => isResult && /^\s*HYPERLINK\b/i.test(code))
    return link ? safeUrl(/HYPERLINK\s+"([^"]+)"/i.exec(link.code)?.[1] ?? null) : null
  }

  addCode(text: string): void {
    const field = this.#open.at(-1)
    if (field && !field.isResult && field.code.length < 4000) field.code += text
  }

  turn(kind: string | null, paragraph: DocxParagraph | null): void {
    const field = this.#open.at(-1)
    if (kind === 'begin') this.#open.push({ code: '', isResult: false })
    else if (kind === 'separate' && field) {
      field.isResult = true
      if (paragraph && this.isInContents) paragraph.isContents = true
    } else if (kind === 'end') this.#open.pop()
  }
}
