import { endsSentence, squash } from '../../src-shared/text/line-mending'
import { type DocumentLine, type DocumentLines, readDocumentLines, toNoise } from './document-lines'
import { mendLines } from './line-groups'
import { findPublished, findPublisher, findSigned, isBareDate, readDay } from './source-dates'
import { findSpeakers, isHost, isNameless, isReporter, readSpeakerLabel, type SpeakerLabel } from './speakers'
import type { Noise, SourceBlock, SourceBlockKind, StructuredSource, TracedText } from './structured'
import { numberedLevel } from './title-signs'
import { cutAt, insertedAt, textOf, traceReport } from './traced-text'

/** A paragraph of a source: one line, or several that the page's columns broke. */
interface Paragraph {
  readonly traced: TracedText
  readonly text: string
  readonly line: DocumentLine
}

const opener =
  /^(当前|目前|近年来|未来|同时|此外|下一步|另外|其中|[一二三四五六七八九]是|第[一二三四五六七八九十]|“[一二三四五]|在.{2,8}方面|记者|总体看)/
const continuation = /[（(](?:下转|上接|转|接)第?\s*\S{1,4}版[^）)]{0,12}[)）]\s*/
const footer = /APP|客户端|二维码|公众号|微信|责任编辑|^编辑|责编|免责声明|版权|转载|扫码|点击/
const byline = /^(本报|本刊|本网|新华社)?(记者|通讯员|实习记者|特约记者)\s*[\p{Script=Han} 、]{2,16}$/u
/** A line beside the title that says who published it and when, and nothing else. */
const dateline = /^(?:来源|稿源|发布时间|发布日期|发稿时间|时间|日期|作者)\s*[：:][^，。；]{1,80}$/u
const backdrop = /[A-Z][A-Z .,&']{12,}/

/**
 * Reads a source: press-conference transcripts, newspaper pages, articles; plain text, Markdown or HTML fragments.
 * Every character that isn't white space ends up in one block or noise item.
 */
export function structureSource(text: string, read: DocumentLines = readDocumentLines(text)): StructuredSource {
  const { lines, noise: marks, frontMatter } = read
  const noise: Noise[] = [...marks]
  const paragraphs = mendParagraphs(lines).flatMap((paragraph) => takeNotices(text, paragraph, noise))
  const speakers = findSpeakers(paragraphs.flatMap(({ line, text: words }) => (line.isQuoted ? [] : [words])))
  const reading = new SourceReading(text, speakers, frontMatter.title ?? null)
  paragraphs.forEach((paragraph, index) => {
    if (isFooter(paragraph, index, paragraphs.length)) noise.push(toNoise(text, 'footer', paragraph.traced))
    else if (paragraph.line.heading !== undefined && backdrop.test(paragraph.text)) {
      noise.push(toNoise(text, 'backdrop text', paragraph.traced))
    } else reading.add(paragraph)
  })
  const head = paragraphs.slice(0, 12).map((paragraph) => paragraph.text)
  return {
    title: reading.title ?? frontMatter.title ?? paragraphs[0]?.text ?? '',
    publisher: frontMatter.publisher ?? frontMatter.source ?? frontMatter.author ?? findPublisher(head),
    published:
      (frontMatter.date ? readDay(frontMatter.date) : null) ??
      findPublished(head) ??
      findSigned(paragraphs.slice(-4).map((paragraph) => paragraph.text)),
    blocks: reading.finish(),
    noise,
  }
}

/** The blocks while paragraphs are read in order: who speaks lasts until someone else does. */
class SourceReading {
  readonly blocks: SourceBlock[] = []
  title: string | null = null
  readonly #original: string
  readonly #speakers: ReadonlySet<string>
  readonly #knownTitle: string | null
  readonly #offices = new Map<string, string>()
  #speaker: string | null = null
  #isSummary = false
  /** A label on a line of its own, until the words come that it belongs to. */
  #label: TracedText = []

  constructor(original: string, speakers: ReadonlySet<string>, knownTitle: string | null) {
    this.#original = original
    this.#speakers = speakers
    this.#knownTitle = knownTitle
  }

  add(paragraph: Paragraph): void {
    const { line, text, traced } = paragraph
    const label = line.isQuoted ? null : readSpeakerLabel(text)
    if (line.stated?.kind === 'cell') this.#push('table', traced)
    else if (line.stated?.kind === 'title' && this.title === null) this.#addTitle(paragraph)
    else if (line.heading !== undefined) this.#addHeading(paragraph, line.heading)
    else if (this.#knownTitle && squash(text) === squash(this.#knownTitle)) this.#push('title', traced)
    else if (this.#opensPlainly(text)) this.#push('title', traced)
    else if (byline.test(text) || dateline.test(text) || isBareDate(text)) this.#push('byline', traced)
    else if (this.#speaker === null && isNumberedHeading(text)) this.#push('heading', traced)
    else if (label && this.#speakers.has(label.name)) this.#addSpeech(traced, label)
    else if (line.isQuoted || this.#isSummary) this.#push('summary', traced)
    else this.#push(this.#kind(), traced)
  }

  /** A text without any mark of its title opens with it: one short line that is no sentence. */
  #opensPlainly(text: string): boolean {
    const isFirst = this.blocks.length === 0 && this.#knownTitle === null
    return isFirst && text.length <= 40 && !endsSentence(text) && !/[：:]/.test(text)
  }

  #addSpeech(traced: TracedText, label: SpeakerLabel): void {
    this.#speaker = label.name
    if (label.office) this.#offices.set(label.name, label.office)
    this.#isSummary = false
    const [before, after] = cutAt(traced, label.length)
    // The label is the speaker's field; in the text it is left out, and said so.
    this.#label = [...this.#label, ...before.map((piece) => ({ ...piece, text: '' }))]
    if (textOf(after).trim() !== '') this.#push(this.#kind(), after)
  }

  #addTitle({ text, traced }: Paragraph): void {
    this.title = text
    this.#push('title', traced)
  }

  #addHeading(paragraph: Paragraph, level: number): void {
    const isTitle = level === 1 && this.title === null
    if (isTitle) this.title = paragraph.text
    this.#isSummary = /^(编者按|导读|摘要|核心提示|内容提要)$/.test(paragraph.text)
    this.#speaker = null
    this.#push(isTitle ? 'title' : 'heading', paragraph.traced)
  }

  #kind(): SourceBlockKind {
    const name = this.#speaker
    if (name === null) return 'paragraph'
    if (isReporter(name)) return 'question'
    return isHost(name, this.#offices.get(name) ?? null) ? 'host' : 'answer'
  }

  /** A label that nothing followed stands alone. */
  finish(): readonly SourceBlock[] {
    if (this.#label.length > 0) this.#push(this.#kind(), [])
    return this.blocks
  }

  #push(kind: SourceBlockKind, words: TracedText): void {
    const traced = [...this.#label, ...words]
    this.#label = []
    const isSpeech = kind === 'question' || kind === 'answer' || kind === 'host'
    const speaker = isSpeech && this.#speaker !== null && !isNameless(this.#speaker) ? this.#speaker : null
    this.blocks.push({
      kind,
      text: textOf(traced),
      speaker,
      paragraphs: [traced],
      ...traceReport(this.#original, [traced]),
    })
  }
}

/** Paragraphs of a source: what a column or page broke off in mid-sentence is put together again. */
function mendParagraphs(lines: readonly DocumentLine[]): Paragraph[] {
  const groups: DocumentLine[][] = []
  for (const line of lines) {
    const open = groups.at(-1)
    const last = open?.at(-1)
    const isWhole =
      !last ||
      endsSentence(last.text) ||
      /[：:；]$/.test(last.text) ||
      last.heading !== undefined ||
      isOwnLine(last) ||
      (groups.length === 1 && line.startsGroup && !/[，。；：]/.test(last.text))
    const isApart =
      line.heading !== undefined || line.isQuoted === true || line.isStrong === true || last?.isQuoted === true
    if (line.stated || last?.stated) {
      if (open && last && isSameStated(last, line)) open.push(line)
      else groups.push([line])
      continue
    }
    const goesOn = !isWhole && !isApart && last.text.length > 12 && !opener.test(line.text)
    const isSameGroup = !line.startsGroup && !isApart && last?.heading === undefined && !isLineOfItsOwn(last, line)
    if (open && (goesOn || isSameGroup)) open.push(line)
    else groups.push([line])
  }
  return groups.flatMap((group) => {
    const line = group[0]
    const traces = group.map((one) => one.traced)
    const traced = line?.stated?.kind === 'cell' ? joinCells(group) : mendLines(traces)
    return line ? [{ traced, text: textOf(traced), line }] : []
  })
}

/** A numbered heading or a date: it never goes on. */
const isOwnLine = ({ text }: DocumentLine): boolean => isBareDate(text) || isNumberedHeading(text)

const isNumberedHeading = (text: string): boolean =>
  text.length <= 30 && numberedLevel(squash(text)) !== null && !/[，、；：:。！？]/.test(text.replace(/^.{1,4}?、/, ''))

/** Lines of one paragraph, or one row's cells, as the format says. */
const isSameStated = (last: DocumentLine, line: DocumentLine): boolean => {
  const [before, after] = [last.stated, line.stated]
  if (before?.kind === 'cell' && after?.kind === 'cell') return before.table === after.table
  return before !== undefined && after !== undefined && !line.startsGroup && last.heading === undefined
}

const rowOf = ({ stated }: DocumentLine): number | null => (stated?.kind === 'cell' ? stated.row : null)

/** A table's words: a tab between cells, a line for each row. */
const joinCells = (lines: readonly DocumentLine[]): TracedText =>
  lines.flatMap((line, at) => {
    const { traced } = line
    const before = lines[at - 1]
    const border = before ? (rowOf(before) === rowOf(line) ? '\t' : '\n') : ''
    const start = traced[0]?.start ?? 0
    return border ? [...insertedAt(start, border), ...traced] : traced
  })

// Lines without a blank line between them are one paragraph only where the first is broken in mid-sentence.
const isLineOfItsOwn = (last: DocumentLine | undefined, line: DocumentLine): boolean =>
  last === undefined || (endsSentence(last.text) && last.text.length > 60) || readSpeakerLabel(line.text) !== null

/** Takes "continued on page 3" and "continued from page 1" out; where a sentence ended there, a paragraph does. */
function takeNotices(original: string, paragraph: Paragraph, noise: Noise[]): Paragraph[] {
  const notice = continuation.exec(paragraph.text)
  if (!notice) return [paragraph]
  const [before, rest] = cutAt(paragraph.traced, notice.index)
  const [words, after] = cutAt(rest, notice[0].length)
  noise.push(toNoise(original, 'continuation notice', words))
  const part = (traced: TracedText): Paragraph => ({ ...paragraph, traced, text: textOf(traced) })
  const parts = endsSentence(textOf(before)) ? [before, after] : [[...before, ...after]]
  return parts.filter((traced) => traced.length > 0).flatMap((traced) => takeNotices(original, part(traced), noise))
}

const isFooter = (paragraph: Paragraph, index: number, count: number): boolean =>
  index >= count - 6 && paragraph.text.length <= 60 && footer.test(paragraph.text)
