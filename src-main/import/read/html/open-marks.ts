import type { MarkKind } from '../../stated'
import { safeUrl } from '../package/relationships'
import type { PageElement } from './page-tree'

const markOf: Readonly<Record<string, MarkKind>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  s: 'strikethrough',
  del: 'strikethrough',
  strike: 'strikethrough',
  sub: 'subscript',
  sup: 'superscript',
}

interface Setter {
  readonly element: PageElement
  readonly kind: MarkKind
  readonly url: string | null
}

/** The elements that say how words are set, while they are open. */
export class OpenMarks {
  /** Innermost last. */
  readonly #setters: Setter[] = []
  readonly #counts = new Map<MarkKind, number>()
  readonly #urls: string[] = []

  open(element: PageElement): void {
    const { tag, attributes } = element
    const url = tag === 'a' ? safeUrl(attributes.get('href') ?? null) : null
    const kind = markOf[tag] ?? (url ? 'link' : null)
    if (!kind) return
    this.#setters.push({ element, kind, url })
    if (url) this.#urls.push(url)
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1)
  }

  close(element: PageElement): void {
    const last = this.#setters.at(-1)
    if (last?.element !== element) return
    this.#setters.pop()
    if (last.url) this.#urls.pop()
    this.#counts.set(last.kind, (this.#counts.get(last.kind) ?? 1) - 1)
  }

  /** How words here are set: each kind once, however often it is nested. */
  list(): { kind: MarkKind; url: string | null }[] {
    const kinds = [...this.#counts].filter(([, count]) => count > 0).map(([kind]) => kind)
    return kinds.map((kind) => ({ kind, url: kind === 'link' ? (this.#urls.at(-1) ?? null) : null }))
  }
}
