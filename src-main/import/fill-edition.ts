import { assertNever } from '../../src-shared/failure/invariant'
import { sharedStretch } from './caption-signs'
import { captionOfLabel, type EditionDraft, type SectionDraft } from './edition-draft'
import type { PageItem, RoledItem } from './page-items'
import type { SectionKind, TracedText } from './structured'
import { isOutlookTitle, isPrefaceTitle, numberedLevel } from './title-signs'
import { traceOf } from './traced-text'

/** State that lasts over one page. */
interface Page {
  /** Box titles whose texts are still to come. */
  waiting: PageItem[]
  /** The box that further paragraphs belong to. */
  openCase: boolean
  sideBySide: { section: SectionDraft; key: string }[]
  before: RoledItem['role'] | null
  kickers: PageItem[]
}

/** Puts the items of one page into the draft. `sectionLevel` is the level of a section's title in this document. */
export function fillPage(draft: EditionDraft, items: readonly RoledItem[], sectionLevel: number): void {
  const page: Page = { waiting: [], openCase: false, sideBySide: [], before: null, kickers: [] }
  for (const roled of items) {
    place(draft, page, roled, sectionLevel)
    page.before = roled.role
  }
  closeWaiting(draft, page)
  for (const kicker of page.kickers) draft.target.titleTraces.push(kicker.traced)
}

/** A box title whose text never came stands alone; its photo's caption carries the words. */
function closeWaiting(draft: EditionDraft, page: Page): void {
  for (const title of page.waiting.splice(0)) draft.addCase(title, [])
}

function place(draft: EditionDraft, page: Page, roled: RoledItem, sectionLevel: number): void {
  const { item, role } = roled
  if (item.first.stated && role !== 'case' && role !== 'case title') closeWaiting(draft, page)
  if (role !== 'case') page.openCase = page.openCase && role === 'label'
  switch (role) {
    case 'title':
      openTitle(draft, page, roled, sectionLevel)
      break
    case 'kicker':
    case 'feature mark':
      if (item.first.stated) page.kickers.push(item)
      else placeKicker(draft, page, item, role === 'feature mark')
      break
    case 'body':
      draft.addParagraph(item, sideBySideTarget(page, item) ?? draft.target)
      break
    case 'quote':
      draft.addQuote(item)
      break
    case 'quote source':
      placeQuoteSource(draft, item)
      break
    case 'case title':
      placeCaseTitle(draft, page, roled)
      break
    case 'case':
      placeCase(draft, page, item)
      break
    case 'caption':
      draft.addCaption(item)
      break
    case 'label':
      placeLabel(draft, item)
      break
    case 'figure':
      draft.addFigure(item, page.before === 'figure')
      break
    case 'table':
      draft.addTable(item)
      break
    case 'note':
      draft.target.titleTraces.push(item.traced)
      break
    case 'page number':
    case 'stray mark':
    case 'cover':
      draft.addNoise(role, item.traced)
      break
    default:
      assertNever(role)
  }
}

function placeQuoteSource(draft: EditionDraft, item: PageItem): void {
  const quote = draft.quotes.at(-1)
  if (quote && !quote.source) quote.source = item
  else draft.addParagraph(item)
}

function placeLabel(draft: EditionDraft, item: PageItem): void {
  const caption = captionOfLabel(draft.captions, item)
  if (caption) caption.labels.push(item)
  else draft.addCaption(item)
}

function openTitle(draft: EditionDraft, page: Page, roled: RoledItem, sectionLevel: number): void {
  const { item } = roled
  const titles = roled.sideBySide ?? [roled.learned?.title ?? item.text]
  const isSmall = roled.sideBySide !== undefined && (titles[0]?.length ?? 0) <= 4
  const feature = draft.sections.findLast(({ kind }) => kind === 'feature')
  const level =
    roled.level ??
    (roled.learned ? numberedLevel(roled.learned.key) : null) ??
    (isSmall ? sectionLevel + 1 : sectionLevel)
  const paragraphs = roled.isAfterText ? claimParagraphs(draft, item) : []
  const traces = titleTraces(item, titles)
  titles.forEach((title, index) => {
    const kind = kindOfTitle(item.key, level)
    const section = draft.openSection({
      title: title.trim(),
      level,
      page: item.page,
      traces: traces[index] ?? [],
      kicker: roled.learned?.kicker ?? page.kickers[0]?.text ?? '',
      ...(isSmall && feature ? { parentId: feature.id } : {}),
      kind: kind ?? (roled.learned?.isFeature ? 'feature' : 'section'),
    })
    section.titleTraces.push(...page.kickers.map(({ traced }) => traced))
    page.kickers = []
    if (titles.length > 1) page.sideBySide.push({ section, key: title })
    for (const paragraph of paragraphs) draft.addParagraph(paragraph, section)
  })
}

function kindOfTitle(key: string, level: number): SectionKind | null {
  if (isPrefaceTitle(key)) return 'preface'
  if (level === 1 && isOutlookTitle(key)) return 'outlook'
  return level === 1 && numberedLevel(key) === 1 ? 'chapter' : null
}

/** The part of the line that each of several titles was printed on. */
function titleTraces(item: PageItem, titles: readonly string[]): TracedText[][] {
  const only = item.traced[0]
  if (titles.length === 1 || !only || item.traced.length !== 1) return [[item.traced]]
  let from = 0
  return titles.map((title) => {
    const at = item.text.indexOf(title, from)
    from = at + title.length
    return [traceOf(item.text, at, from).map((piece) => ({ ...piece, start: only.start + at, end: only.start + from }))]
  })
}

function placeKicker(draft: EditionDraft, page: Page, item: PageItem, isFeature: boolean): void {
  const section = isFeature
    ? draft.sections.findLast(({ level }) => level <= 2)
    : draft.sections.findLast((other) => other.page === item.page && other.kicker === '')
  const known = draft.current
  if (section) {
    if (isFeature) section.kind = 'feature'
    if (section.kicker === '') section.kicker = item.text
    section.titleTraces.push(item.traced)
  } else if (known && known.page === item.page) known.titleTraces.push(item.traced)
  else page.kickers.push(item)
}

/** With several titles on one line, a paragraph opens the next section when it begins with that one's words. */
function sideBySideTarget(page: Page, item: PageItem): SectionDraft | null {
  if (page.sideBySide.length === 0) return null
  const opened = page.sideBySide.findLastIndex(({ section }) => section.flow.length > 0)
  const start = item.key.slice(0, 24)
  const next = page.sideBySide.findIndex(({ key }, index) => index > opened && sharedStretch(key, start) >= 2)
  return page.sideBySide[next >= 0 ? next : Math.max(opened, 0)]?.section ?? null
}

/** Takes from the section before the paragraphs of this page that a title printed after its text speaks of. */
function claimParagraphs(draft: EditionDraft, title: PageItem): PageItem[] {
  const section = draft.current
  if (!section) return []
  const own = section.flow.filter((entry) => entry.kind === 'paragraph' && entry.item.page === title.page)
  const free = section.page === title.page && section.titleTraces.length > 0 ? own.slice(1) : own
  const spoken = free.findIndex(
    (entry) => entry.kind === 'paragraph' && sharedStretch(title.key, entry.item.key.slice(0, 60)) >= 2,
  )
  const claimed = free.slice(Math.max(spoken, 0))
  section.flow = section.flow.filter((entry) => !claimed.includes(entry))
  return claimed.flatMap((entry) => (entry.kind === 'paragraph' ? [entry.item] : []))
}

function placeCaseTitle(draft: EditionDraft, page: Page, roled: RoledItem): void {
  const { item } = roled
  const last = draft.cases.at(-1)
  if (page.before === 'case' && last && !last.title && !roled.isAfterText) {
    last.title = item
    return
  }
  if (!roled.isAfterText) {
    page.waiting.push(item)
    return
  }
  const section = draft.target
  const taken: PageItem[] = []
  for (let entry = section.flow.at(-1); entry?.kind === 'paragraph'; entry = section.flow.at(-1)) {
    if (entry.item.key.length >= 110 || entry.item.page !== item.page) break
    taken.unshift(entry.item)
    section.flow.pop()
  }
  draft.addCase(item, taken)
}

function placeCase(draft: EditionDraft, page: Page, item: PageItem): void {
  const open = draft.cases.at(-1)
  const best = page.waiting
    .map((title, index) => ({ title, index, shared: sharedStretch(title.key, item.key) }))
    .sort((a, b) => b.shared - a.shared)[0]
  const belongs = page.openCase && open && (page.waiting.length === 0 || !best || best.shared < 2)
  if (belongs && open.title) {
    open.paragraphs.push(item)
    return
  }
  const title = page.waiting.length > 1 ? best?.title : page.waiting[0]
  page.waiting = page.waiting.filter((other) => other !== title)
  draft.addCase(title ?? null, [item])
  page.openCase = true
}
