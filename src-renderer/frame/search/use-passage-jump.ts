import { useEffect } from 'react'
import { findInText } from '../../../src-shared/text/search-text'
import { type Passage, usePlace } from '../../views/place/place'

// Long enough for a section to be opened and drawn; then the jump has led to the section at least.
const GIVE_UP_MS = 5000
const MARKED_MS = 6000
const NAME = 'search-passage'

const READ_IN = ['.nk-editor', '.reader-body', '.source-text']
const FIELDS = '.case-field input, .case-field textarea'
const HOLDERS = 'p, li, h1, h2, h3, h4, blockquote, td, th, figcaption, [data-field], [data-block-id], .source-block'

const spaceless = (text: string): string => text.replace(/\s+/g, '')

/** Brings the words that a search led to into sight, as soon as their text is drawn, and marks them for a while. */
export const usePassageJump = (): void => {
  const passage = usePlace((place) => place.passage)
  const passageShown = usePlace((place) => place.passageShown)
  useEffect(() => {
    // A place in an original is shown by whoever shows the original.
    if (passage === null || passage.at) return
    const show = () => {
      if (!showInText(passage) && !showInField(passage)) return false
      passageShown()
      return true
    }
    if (show()) return
    const observer = new MutationObserver(() => {
      if (show()) observer.disconnect()
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    const timer = setTimeout(passageShown, GIVE_UP_MS)
    return () => {
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [passage, passageShown])
}

function showInText(passage: Passage): boolean {
  const holder = findHolder(passage)
  if (!holder) return false
  holder.scrollIntoView({ block: 'center' })
  markWords(holder, passage.words)
  return true
}

/** Where the text stands in a field, its first word is chosen there: what is in a field can't be set off otherwise. */
function showInField({ text, words }: Passage): boolean {
  const field = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FIELDS)].find(({ value }) =>
    value.includes(text),
  )
  if (!field) return false
  const at = field.value.indexOf(text)
  const [start, end] = findInText(text, words)[0] ?? [0, text.length]
  field.scrollIntoView({ block: 'center' })
  // The focus brings into sight where the field is written in.
  field.setSelectionRange(at + start, at + start)
  field.focus()
  field.setSelectionRange(at + start, at + end)
  return true
}

/** The smallest element that shows the text. */
function findHolder({ text }: Passage): Element | null {
  const wanted = spaceless(text)
  const holders = READ_IN.flatMap((place) => [...document.querySelectorAll(place)]).flatMap((place) => [
    ...place.querySelectorAll(HOLDERS),
  ])
  const holding = holders.filter((holder) => spaceless(holder.textContent).includes(wanted))
  return holding.find((holder) => !holding.some((other) => other !== holder && holder.contains(other))) ?? null
}

/** Set off by the browser, so that the editor's own elements stay untouched. */
function markWords(holder: Element, words: readonly string[]): void {
  const nodes: Text[] = []
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode)
  const ranges = findInText(nodes.map(({ data }) => data).join(''), words).map(([start, end]) => {
    const range = new Range()
    range.setStart(...pointAt(nodes, start))
    range.setEnd(...pointAt(nodes, end))
    return range
  })
  const highlight = new Highlight(...ranges)
  CSS.highlights.set(NAME, highlight)
  setTimeout(() => {
    if (CSS.highlights.get(NAME) === highlight) CSS.highlights.delete(NAME)
  }, MARKED_MS)
}

/** The place of an offset into the joined texts of these nodes. */
function pointAt(nodes: readonly Text[], offset: number): [Text, number] {
  let before = 0
  for (const node of nodes) {
    if (offset <= before + node.length) return [node, offset - before]
    before += node.length
  }
  const last = nodes.at(-1) ?? new Text()
  return [last, last.length]
}
