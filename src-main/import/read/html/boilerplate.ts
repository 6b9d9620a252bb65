import type { NoiseReason } from '../../structured'
import { isElement, type PageElement } from './page-tree'

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const unseen = wordsOf(
  'script style noscript template svg math iframe object embed applet canvas audio video head frameset noframes noembed xmp plaintext map',
)
const controls = wordsOf('form button select textarea input label datalist dialog menu fieldset progress meter')
const frames = wordsOf('nav aside footer')
const frameRoles = wordsOf('navigation banner contentinfo complementary search menu menubar dialog alert toolbar')
const navigationWords =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|path|location|pager|pagination|pages?nav|toolbar|sitemap|daohang|dangqian|weizhi)(?=$|[\s_\d-])/i
const otherWords =
  /(?:^|[\s_-])(?:share|sharing|bdshare|jiathis|social|comments?|related|recommend(?:ed|ation)?s?|relate|hot|rank(?:ing)?|sidebar|side|ads?|advert(?:isement)?s?|banner|popup|modal|login|search|qr|qrcode|ewm|erweima|weixin|wechat|weibo|copyright|disclaimer|footer|foot|header|top|topbar|print|fontsize|tags?|subscribe|newsletter|cookies?|fenxiang|xiangguan|tuijian|sousuo|guanggao)(?=$|[\s_\d-])/i

/** Why an element isn't part of what the page is about; null where nothing speaks against it. */
export function noiseOf(element: PageElement): NoiseReason | null {
  const { tag, attributes } = element
  if (unseen.has(tag)) return 'markup'
  if (isHidden(attributes)) return 'hidden'
  if (controls.has(tag)) return 'boilerplate'
  const role = attributes.get('role') ?? ''
  if (tag === 'nav' || role === 'navigation') return 'navigation'
  if (frames.has(tag) || frameRoles.has(role)) return tag === 'footer' ? 'footer' : 'boilerplate'
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`
  if (names.length > 1000 || isTextTag.has(tag)) return null
  if (navigationWords.test(names)) return 'navigation'
  return otherWords.test(names) ? 'boilerplate' : null
}

// A paragraph or cell is text, however its class is called.
const isTextTag = wordsOf(
  'p h1 h2 h3 h4 h5 h6 td th tr tbody table span b strong em i article main html body blockquote',
)

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.has('hidden')) return true
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.get('style') ?? '')
}

/** Words of an element and how many of them stand in links. */
export interface Weight {
  letters: number
  linked: number
  links: number
  /** Letters of sentences: what speaks for text. */
  prose: number
}

/** Weighs every element with all it holds; what is no text weighs nothing. */
export function weigh(
  text: string,
  elements: readonly PageElement[],
  root: PageElement,
): ReadonlyMap<PageElement, Weight> {
  const weights = new Map<PageElement, Weight>()
  for (const element of [root, ...elements]) weights.set(element, { letters: 0, linked: 0, links: 0, prose: 0 })
  for (let at = elements.length - 1; at >= -1; at--) {
    const element = elements[at] ?? root
    const weight = weights.get(element)
    if (!weight) continue
    for (const child of element.children) {
      if (isElement(child)) continue
      const words = text.slice(child.start, child.end).replace(/\s+/g, '')
      weight.letters += words.length
      // A stretch with a comma or a full stop is part of a sentence.
      if (/[，。；！？、]|[,.;] /.test(text.slice(child.start, child.end))) weight.prose += words.length
    }
    if (element.tag === 'a') Object.assign(weight, { linked: weight.letters, links: weight.links + 1, prose: 0 })
    const parent = element.parent && weights.get(element.parent)
    if (!parent || noiseOf(element)) continue
    parent.letters += weight.letters
    parent.linked += weight.linked
    parent.links += weight.links
    parent.prose += weight.prose
  }
  return weights
}

/** Share of the prose that the main part has to hold. */
const mostProse = 0.75

/** The innermost element that holds most of the page's prose. */
export function findMain(root: PageElement, weights: ReadonlyMap<PageElement, Weight>): PageElement {
  const whole = weights.get(root)?.prose ?? 0
  let main = root
  for (let isDeeper = whole > 0; isDeeper; ) {
    const inner = main.children.find(
      (child): child is PageElement =>
        isElement(child) && noiseOf(child) === null && (weights.get(child)?.prose ?? 0) >= whole * mostProse,
    )
    isDeeper = inner !== undefined && !isTextTag.has(inner.tag) ? true : inner?.tag === 'article' || isFrame(inner)
    if (inner && isDeeper) main = inner
  }
  return main
}

const isFrame = (element: PageElement | undefined): boolean =>
  element !== undefined && /^(?:main|html|body|table|tbody|tr|td)$/.test(element.tag)

/** A list or row of links and hardly anything else. */
export const isLinkList = ({ letters, linked, links }: Weight): boolean => links >= 3 && linked > letters * 0.7
