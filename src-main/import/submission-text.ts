import { splitOrganizations } from '../../src-shared/data/submission'
import { displayWidth, endsSentence, glueBetween, squash } from '../../src-shared/text/line-mending'
import { organizationEnds } from './submission-labels'

/** A line that is of the case itself. */
export interface BodyLine {
  readonly text: string
  readonly isHeading: boolean
  readonly startsGroup: boolean
  readonly goesOn?: boolean
}

export interface SettledBody {
  readonly title: string
  readonly organizations: readonly string[]
  /** Paragraphs separated by line ends. */
  readonly text: string
}

const LONGEST_TITLE = 60
const LONGEST_NAME = 40
/** Several of them on one line. */
const LONGEST_NAMES = 200
/** Ideographs that a line has at least where it was broken for want of room. */
const FULL_LINE = 20

/**
 * The title where no label gave it: a short line in front of the text; behind it perhaps who sent it. What follows is
 * the text, its broken lines joined.
 */
export function settleBody(
  lines: readonly BodyLine[],
  known: { readonly title: string; readonly hasOrganization: boolean },
): SettledBody {
  const rest = lines.filter(({ text }) => text.trim() !== '')
  const title = known.title || takeTitle(rest)
  const isRepeated = rest[0] !== undefined && squash(rest[0].text) === squash(title)
  if (known.title && isRepeated) rest.shift()
  return { title, organizations: known.hasOrganization ? [] : takeOrganizations(rest), text: joinLines(rest) }
}

function takeTitle(rest: BodyLine[]): string {
  const [first, next] = rest
  if (!first || !next || !isTitle(first)) return ''
  rest.shift()
  return first.text.trim()
}

const isTitle = ({ text, isHeading }: BodyLine): boolean =>
  text.length <= LONGEST_TITLE &&
  (isHeading || !endsSentence(text)) &&
  !/^[一二三四五六七八九十（(\d]+[、.．）)]/u.test(text) &&
  !/[，。；]/u.test(text)

function takeOrganizations(rest: BodyLine[]): string[] {
  const said = rest[0]?.text ?? ''
  if (said.length > LONGEST_NAMES) return []
  const names = splitOrganizations(said.replace(/^[—\-–\s（(]+|[\s）)]+$/gu, ''))
  const areNames = names.length > 0 && names.every((name) => name.length <= LONGEST_NAME && organizationEnds.test(name))
  if (!areNames) return []
  rest.shift()
  return names
}

const isBroken = (before: BodyLine, line: BodyLine): boolean =>
  line.goesOn === true ||
  (!line.startsGroup &&
    !line.isHeading &&
    !before.isHeading &&
    displayWidth(before.text) >= FULL_LINE &&
    !endsSentence(before.text))

function joinLines(lines: readonly BodyLine[]): string {
  const paragraphs: string[] = []
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const text = line.text.trim()
    const open = paragraphs.at(-1)
    if (before && open !== undefined && isBroken(before, line))
      paragraphs[paragraphs.length - 1] = open + glueBetween(open, text) + text
    else paragraphs.push(text)
  })
  return paragraphs.join('\n')
}
