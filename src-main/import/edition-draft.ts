import { findOrganization, findPlace, sharedStretch } from './caption-signs'
import { toNoise } from './document-lines'
import { type FigureDraft, figuresOf } from './figure-drafts'
import type { PageItem } from './page-items'
import type { DocumentFacts } from './stated'
import type {
  FlowItem,
  Noise,
  NoiseReason,
  SectionKind,
  StatedCell,
  StructuredCaption,
  StructuredCase,
  StructuredFigure,
  StructuredQuote,
  StructuredSection,
  StructuredTable,
  TracedText,
} from './structured'
import { textOf, traceReport } from './traced-text'

type DraftFlow =
  | { readonly kind: 'paragraph'; readonly item: PageItem }
  | { readonly kind: 'quote' | 'case' | 'caption' | 'figure' | 'table'; readonly index: number }

export interface SectionDraft {
  readonly id: string
  readonly parentId: string | null
  readonly level: number
  kind: SectionKind
  readonly title: string
  readonly page: number
  kicker: string
  readonly titleTraces: TracedText[]
  flow: DraftFlow[]
}

export interface CaseDraft {
  title: PageItem | null
  readonly paragraphs: PageItem[]
  readonly sectionId: string | null
}

export interface CaptionDraft {
  readonly item: PageItem
  readonly labels: PageItem[]
  readonly sectionId: string | null
}

interface QuoteDraft {
  readonly item: PageItem
  source: PageItem | null
  readonly sectionId: string | null
}

interface TableDraft {
  readonly item: PageItem
  readonly rows: StructuredTable['rows']
  readonly sectionId: string | null
}

/** The edition while its pages are read, one item after another. */
export class EditionDraft {
  readonly sections: SectionDraft[] = []
  readonly cases: CaseDraft[] = []
  readonly captions: CaptionDraft[] = []
  readonly quotes: QuoteDraft[] = []
  readonly figures: FigureDraft[] = []
  readonly noise: Noise[] = []
  readonly tables: TableDraft[] = []
  readonly #original: string
  readonly #facts: DocumentFacts | null

  constructor(original: string, facts: DocumentFacts | null) {
    this.#original = original
    this.#facts = facts
  }

  get current(): SectionDraft | null {
    return this.sections.at(-1) ?? null
  }

  openSection(section: {
    title: string
    level: number
    page: number
    kind?: SectionKind
    kicker?: string
    traces?: readonly TracedText[]
    parentId?: string
  }): SectionDraft {
    const parent = this.sections.findLast((other) => other.level < section.level)
    const draft: SectionDraft = {
      id: `s${this.sections.length + 1}`,
      parentId: section.parentId ?? parent?.id ?? null,
      level: section.level,
      kind: section.kind ?? 'section',
      title: section.title,
      page: section.page,
      kicker: section.kicker ?? '',
      titleTraces: [...(section.traces ?? [])],
      flow: [],
    }
    this.sections.push(draft)
    return draft
  }

  /** The section that takes text now; text before any heading opens one without a title. */
  get target(): SectionDraft {
    return this.current ?? this.openSection({ title: '', level: 1, page: 0 })
  }

  addParagraph(item: PageItem, section = this.target): void {
    section.flow.push({ kind: 'paragraph', item })
  }

  addCase(title: PageItem | null, paragraphs: readonly PageItem[]): CaseDraft {
    const section = this.target
    const draft = { title, paragraphs: [...paragraphs], sectionId: section.id }
    section.flow.push({ kind: 'case', index: this.cases.push(draft) - 1 })
    return draft
  }

  addCaption(item: PageItem): void {
    const section = this.target
    section.flow.push({ kind: 'caption', index: this.captions.push({ item, labels: [], sectionId: section.id }) - 1 })
  }

  addQuote(item: PageItem): void {
    const section = this.target
    section.flow.push({ kind: 'quote', index: this.quotes.push({ item, source: null, sectionId: section.id }) - 1 })
  }

  addFigure(item: PageItem, isContinued: boolean): void {
    const open = this.figures.at(-1)
    if (isContinued && open) {
      open.items.push(item)
      return
    }
    const section = this.target
    section.flow.push({ kind: 'figure', index: this.figures.push({ items: [item], sectionId: section.id }) - 1 })
  }

  addTable(item: PageItem): void {
    const section = this.target
    const { stated } = item.first
    const rows = stated?.kind === 'cell' ? (this.#facts?.tables[stated.table]?.rows ?? []) : []
    section.flow.push({ kind: 'table', index: this.tables.push({ item, rows, sectionId: section.id }) - 1 })
  }

  addNoise(reason: NoiseReason, traced: TracedText): void {
    this.noise.push(toNoise(this.#original, reason, traced))
  }

  toSections(): StructuredSection[] {
    // A title page's heading may be gone with the running heads; the tree still starts at level 1.
    const above = Math.min(...this.sections.map(({ level }) => level)) - 1
    return this.sections.map((section) => {
      const paragraphs = section.flow.flatMap((entry) => (entry.kind === 'paragraph' ? [entry.item] : []))
      const { id, parentId, level, kind, title, kicker } = section
      return {
        id,
        parentId,
        level: level - above,
        kind,
        title,
        kicker,
        text: paragraphs.map(({ text }) => text).join('\n'),
        flow: section.flow.map(toFlowItem),
        paragraphs: paragraphs.map(({ traced }) => traced),
        ...traceReport(this.#original, [...section.titleTraces, ...paragraphs.map(({ traced }) => traced)]),
      }
    })
  }

  toCases(): StructuredCase[] {
    return this.cases.map(({ title, paragraphs, sectionId }) => {
      const text = paragraphs.map((item) => item.text).join('\n')
      const traces = [...(title ? [title.traced] : []), ...paragraphs.map((item) => item.traced)]
      const about = `${title?.text ?? ''}\n${text}`
      return {
        title: title?.text ?? null,
        organization: findOrganization(text),
        location: findPlace(about),
        sectionId,
        text,
        paragraphs: paragraphs.map((item) => item.traced),
        ...traceReport(this.#original, traces),
      }
    })
  }

  toCaptions(): StructuredCaption[] {
    return this.captions.map(({ item, labels, sectionId }) => ({
      text: item.text,
      label: labels.map(({ text }) => text).join(' '),
      sectionId,
      paragraphs: [item.traced],
      ...traceReport(this.#original, [item.traced, ...labels.map(({ traced }) => traced)]),
    }))
  }

  toQuotes(): StructuredQuote[] {
    return this.quotes.map(({ item, source, sectionId }) => ({
      text: item.text,
      source: source ? source.text.replace(/^——\s*/, '') : null,
      sectionId,
      ...traceReport(this.#original, source ? [item.traced, source.traced] : [item.traced]),
    }))
  }

  toTables(): StructuredTable[] {
    return this.tables.map(({ item, rows, sectionId }) => ({
      rows,
      sectionId,
      text: rows.map((row) => row.map(wordsOfCell).join('\t')).join('\n'),
      ...traceReport(this.#original, [item.traced]),
    }))
  }

  toFigures(): StructuredFigure[] {
    return figuresOf(this.figures, this.#original)
  }
}

const wordsOfCell = ({ paragraphs }: StatedCell): string => paragraphs.map(textOf).join(' ')

const toFlowItem = (entry: DraftFlow): FlowItem => {
  if (entry.kind !== 'paragraph') return entry
  const { text, traced, first } = entry.item
  return { kind: 'paragraph', text, traced, item: first.stated?.kind === 'item' ? first.stated : null }
}

/** The caption that a label belongs to: the one that shares words with it, else the nearest before it. */
export function captionOfLabel(captions: readonly CaptionDraft[], label: PageItem): CaptionDraft | null {
  const near = captions.filter(({ item }) => Math.abs(item.page - label.page) <= 1)
  const shared = near.map((caption) => ({ caption, length: sharedStretch(label.key, caption.item.key) }))
  const best = shared.sort((a, b) => b.length - a.length)[0]
  if (best && best.length >= 3) return best.caption
  return near.findLast(({ item }) => item.page === label.page) ?? null
}
