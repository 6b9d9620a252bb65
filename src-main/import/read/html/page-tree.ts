import { type Token, Tokenizer, TokenizerMode } from 'parse5'

/** A stretch of words between two tags, as written. */
export interface PageText {
  readonly start: number
  readonly end: number
}

export interface PageElement {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly parent: PageElement | null
  readonly start: number
  /** Behind its end tag, or where it was closed without one. */
  end: number
  readonly children: (PageElement | PageText)[]
}

export interface PageTree {
  readonly root: PageElement
  /** In order of their start tags: a parent stands before its children. */
  readonly elements: readonly PageElement[]
}

export const isElement = (node: PageElement | PageText): node is PageElement => 'tag' in node

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const empty = wordsOf('area base br col embed hr img input link meta param source track wbr')
const inline = wordsOf(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var',
)
const closesParagraph = wordsOf(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul',
)
// An element that starts closes an open one of these, up to the nearest of those.
const siblings: Readonly<Record<string, readonly [ReadonlySet<string>, ReadonlySet<string>]>> = {
  li: [wordsOf('li'), wordsOf('ul ol menu dir')],
  dt: [wordsOf('dt dd'), wordsOf('dl')],
  dd: [wordsOf('dt dd'), wordsOf('dl')],
  tr: [wordsOf('tr'), wordsOf('table')],
  td: [wordsOf('td th'), wordsOf('tr table')],
  th: [wordsOf('td th'), wordsOf('tr table')],
  tbody: [wordsOf('thead tbody tfoot'), wordsOf('table')],
  option: [wordsOf('option'), wordsOf('select')],
}
const scopes = wordsOf('body div section article td th table caption li blockquote')
/** How far up an open paragraph or item is looked for. */
const reach = 64

const rawModes: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  plaintext: TokenizerMode.PLAINTEXT,
}

export const isInline = (tag: string): boolean => inline.has(tag)

/** Builds the tree of a page in one walk, however deep it is nested: nothing here calls itself. */
class TreeBuilder {
  readonly root: PageElement = { tag: '#page', attributes: new Map(), parent: null, start: 0, end: 0, children: [] }
  readonly elements: PageElement[] = []
  readonly #stack: PageElement[] = [this.root]
  readonly #open = new Map<string, number>()
  #at = 0

  add(tag: string, attributes: readonly Token.Attribute[], from: number, to: number, isClosed: boolean): void {
    this.skip(from, to)
    this.#closeSiblings(tag, from)
    const parent = this.#stack.at(-1) ?? this.root
    const named = new Map(attributes.map(({ name, value }) => [name, value]))
    const element: PageElement = { tag, attributes: named, parent, start: from, end: to, children: [] }
    parent.children.push(element)
    this.elements.push(element)
    if (empty.has(tag) || isClosed) return
    this.#stack.push(element)
    this.#open.set(tag, (this.#open.get(tag) ?? 0) + 1)
  }

  close(tag: string, from: number, to: number): void {
    this.skip(from, to)
    if (!this.#open.get(tag)) return
    if (inline.has(tag) && !this.#isOpenInLine(tag)) return
    while (this.#stack.length > 1) {
      const element = this.#stack.at(-1)
      this.#pop(element?.tag === tag ? to : from)
      if (element?.tag === tag) return
    }
  }

  /** A stretch that is no text; the words before it belong to the open element. */
  skip(from: number, to: number): void {
    if (from > this.#at) this.#stack.at(-1)?.children.push({ start: this.#at, end: from })
    this.#at = Math.max(this.#at, to)
  }

  finish(length: number): PageTree {
    this.skip(length, length)
    while (this.#stack.length > 1) this.#pop(length)
    this.root.end = length
    return { root: this.root, elements: this.elements }
  }

  get isInDrawing(): boolean {
    return (this.#open.get('svg') ?? 0) + (this.#open.get('math') ?? 0) > 0
  }

  #pop(end: number): void {
    const element = this.#stack.pop()
    if (!element) return
    element.end = end
    this.#open.set(element.tag, (this.#open.get(element.tag) ?? 1) - 1)
  }

  /** An end tag in the line closes nothing that reaches beyond its line. */
  #isOpenInLine(tag: string): boolean {
    const place = this.#stack.findLastIndex((element) => element.tag === tag || !inline.has(element.tag))
    return this.#stack[place]?.tag === tag
  }

  #closeSiblings(tag: string, at: number): void {
    if (closesParagraph.has(tag) && this.#open.get('p')) this.#closeUpTo(wordsOf('p'), scopes, at)
    const rule = siblings[tag]
    if (rule) this.#closeUpTo(rule[0], rule[1], at)
  }

  #closeUpTo(targets: ReadonlySet<string>, borders: ReadonlySet<string>, at: number): void {
    const least = Math.max(1, this.#stack.length - reach)
    for (let place = this.#stack.length - 1; place >= least; place--) {
      const tag = this.#stack[place]?.tag ?? ''
      if (targets.has(tag)) {
        while (this.#stack.length > place) this.#pop(at)
        return
      }
      if (borders.has(tag)) return
    }
  }
}

/** Reads a page's tags as a browser would tell them from text. Nothing is run, loaded or kept but what is written. */
export function readPageTree(text: string): PageTree {
  const builder = new TreeBuilder()
  const placeOf = (token: { location: Token.Location | null }): [number, number] => [
    token.location?.startOffset ?? 0,
    token.location?.endOffset ?? 0,
  ]
  const skip = (token: { location: Token.Location | null }): void => builder.skip(...placeOf(token))
  const nothing = (): undefined => undefined
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => {
        const [from, to] = placeOf(token)
        builder.add(token.tagName, token.attrs, from, to, token.selfClosing && builder.isInDrawing)
        const mode = rawModes[token.tagName]
        if (mode !== undefined) tokenizer.state = mode
      },
      onEndTag: (token) => builder.close(token.tagName, ...placeOf(token)),
      onComment: skip,
      onDoctype: skip,
      onEof: nothing,
      onCharacter: nothing,
      onNullCharacter: nothing,
      onWhitespaceCharacter: nothing,
    },
  )
  tokenizer.write(text, true)
  return builder.finish(text.length)
}
