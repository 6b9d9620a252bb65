import { fail, type Result } from '../../../../src-shared/failure/result'
import { walkXml } from '../package/xml'
import { type DocxBlock, type DocxParagraph, emptyParagraph } from './paragraph'
import { RunReader, type RunState } from './run-reader'
import { isOn } from './style-sheet'
import { TableStack } from './table-stack'

/** What stands in a body beside its words. */
export interface BodyFacts {
  inserted: number
  deleted: number
  charts: number
  textBoxes: number
}

/** A story: the body, or a note, each with its id. */
export interface Story {
  readonly id: string
  readonly author: string
  readonly blocks: DocxBlock[]
}

/** More cells than a project holds values, more paragraphs than any book has. */
const mostCells = 400_000
const mostParagraphs = 400_000

type Attribute = (name: string) => string | null

// What was before a change, and words that stand above others as their reading.
const ignored = new Set([
  ...['w:del', 'w:moveFrom', 'w:rPrChange', 'w:pPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange'],
  ...['w:sectPrChange', 'w:numberingChange', 'w:tblGridChange', 'w:rt', 'w:sectPr', 'w:tblGrid', 'w:delText'],
])

/** Reads the stories of one part: changes taken as accepted, fields by what they show, boxes behind their paragraph. */
class BodyReader {
  readonly stories: Story[] = []
  readonly facts: BodyFacts = { inserted: 0, deleted: 0, charts: 0, textBoxes: 0 }
  isTooLarge = false
  readonly #storyTags: ReadonlySet<string>
  readonly #runs: RunReader
  readonly #targets: DocxBlock[][] = []
  readonly #tables = new TableStack()
  readonly #outer: (RunState | null)[] = []
  readonly #choices: boolean[] = []
  #isInProperties = false
  #ignoredDepth = 0
  #contentsDepth = 0
  #depth = 0
  #paragraphs = 0

  constructor(storyTags: ReadonlySet<string>, links: (relation: string) => string | null) {
    this.#storyTags = storyTags
    this.#runs = new RunReader(links)
  }

  open(name: string, attribute: Attribute): void {
    this.#depth++
    if (this.#ignoredDepth > 0 || this.isTooLarge) return
    if (name === 'mc:AlternateContent') this.#choices.push(false)
    else if (name === 'mc:Choice' || name === 'mc:Fallback') this.#takeChoice()
    else if (ignored.has(name)) this.#ignore(name)
    else if (this.#storyTags.has(name)) this.#openStory(attribute)
    else if (this.#targets.length > 0) this.#openContent(name, attribute)
  }

  close(name: string): void {
    this.#depth--
    if (this.#ignoredDepth > 0) {
      if (this.#depth < this.#ignoredDepth) this.#ignoredDepth = 0
      return
    }
    if (this.#contentsDepth > this.#depth) this.#contentsDepth = 0
    if (name === 'mc:AlternateContent') this.#choices.pop()
    else if (this.#storyTags.has(name)) this.#targets.pop()
    else if (name === 'w:p') this.#closeParagraph()
    else if (name === 'w:pPr') this.#isInProperties = false
    else if (name === 'w:tc') {
      if (this.#tables.closeCell()) this.#targets.pop()
    } else if (name === 'w:tbl') this.#tables.close()
    else if (name === 'w:txbxContent') this.#closeBox()
    else this.#runs.close(name)
  }

  text(text: string): void {
    if (this.#ignoredDepth === 0) this.#runs.text(text)
  }

  #takeChoice(): void {
    // The first form is the one that newer programs show; those after it say the same again.
    if (this.#choices.at(-1)) this.#ignoredDepth = this.#depth
    else if (this.#choices.length > 0) this.#choices[this.#choices.length - 1] = true
  }

  #ignore(name: string): void {
    this.#ignoredDepth = this.#depth
    if (name !== 'w:del' && name !== 'w:moveFrom') return
    this.facts.deleted++
    const paragraph = this.#runs.paragraph
    if (paragraph && this.#isInProperties) paragraph.isJoined = true
    else if (!paragraph) this.#tables.deleteRow()
  }

  #openStory(attribute: Attribute): void {
    const story = { id: attribute('w:id') ?? '', author: attribute('w:author') ?? '', blocks: [] }
    // Rules between text and notes are stories of their own.
    if (!/eparator|Notice/.test(attribute('w:type') ?? '')) this.stories.push(story)
    this.#targets.push(story.blocks)
  }

  #openContent(name: string, attribute: Attribute): void {
    switch (name) {
      case 'w:p':
        this.#openParagraph()
        break
      case 'w:tbl':
        this.#targets.at(-1)?.push(this.#tables.open())
        break
      case 'w:tr':
        this.#tables.openRow()
        break
      case 'w:tc':
        this.#openCell()
        break
      case 'w:vanish':
        // Hidden words aren't what the document says: the rest of the run is left out.
        if (this.#runs.isInRun && isOn(attribute('w:val'))) this.#ignoredDepth = Math.max(1, this.#depth - 2)
        break
      case 'w:txbxContent':
        this.#openBox()
        break
      case 'w:docPartGallery':
        if (/contents/i.test(attribute('w:val') ?? '')) this.#contentsDepth = Math.max(1, this.#depth - 3)
        break
      case 'w:ins':
      case 'w:moveTo':
        this.facts.inserted++
        break
      case 'c:chart':
        this.facts.charts++
        break
      default:
        if (this.#runs.paragraph === null) this.#tables.openProperty(name, attribute)
        else if (!this.#runs.open(name, attribute)) this.#openInParagraph(this.#runs.paragraph, name, attribute)
    }
  }

  #openParagraph(): void {
    this.isTooLarge ||= ++this.#paragraphs > mostParagraphs
    const paragraph = emptyParagraph()
    paragraph.isContents = this.#contentsDepth > 0 || this.#runs.isInContents
    this.#runs.start({ paragraph, isInRun: false, marks: new Set() })
    this.#isInProperties = false
    this.#targets.at(-1)?.push(paragraph)
  }

  #closeParagraph(): void {
    const { paragraph } = this.#runs
    if (paragraph) this.#targets.at(-1)?.push(...paragraph.boxed.splice(0))
    this.#runs.start(null)
  }

  #openCell(): void {
    const blocks = this.#tables.openCell()
    this.isTooLarge ||= this.#tables.cells > mostCells
    if (blocks) this.#targets.push(blocks)
  }

  #openInParagraph(paragraph: DocxParagraph, name: string, attribute: Attribute): void {
    const value = (): string | null => attribute('w:val')
    if (name === 'w:pPr') this.#isInProperties = true
    else if (name === 'w:pStyle') paragraph.styleId = value()
    else if (name === 'w:outlineLvl') paragraph.outlineLevel = Number(value() ?? 9)
    else if (name === 'w:ilvl') paragraph.numbering = { id: paragraph.numbering?.id ?? '', level: Number(value()) || 0 }
    else if (name === 'w:numId') paragraph.numbering = { id: value() ?? '0', level: paragraph.numbering?.level ?? 0 }
    else if (name === 'w:jc') paragraph.isCentred = value() === 'center'
    else if (name === 'w:fldSimple') paragraph.isContents ||= /^\s*TOC\b/.test(attribute('w:instr') ?? '')
  }

  #openBox(): void {
    this.facts.textBoxes++
    const { state } = this.#runs
    this.#outer.push(state)
    this.#targets.push(state?.paragraph.boxed ?? this.#targets.at(-1) ?? [])
    this.#runs.start(null)
  }

  #closeBox(): void {
    this.#targets.pop()
    this.#runs.start(this.#outer.pop() ?? null)
  }
}

/** The stories of a part that these elements hold: `w:body`, or one for each note. */
export function readStories(
  bytes: Uint8Array,
  storyTags: readonly string[],
  links: (relation: string) => string | null,
): Result<BodyReader, 'package-damaged' | 'package-too-large'> {
  const reader = new BodyReader(new Set(storyTags), links)
  const walked = walkXml(bytes, reader)
  if (!walked.ok) return walked
  return reader.isTooLarge ? fail('package-too-large', { limit: mostCells }) : { ok: true, value: reader }
}
