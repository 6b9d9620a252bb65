import type { ReactElement, ReactNode } from 'react'
import type { ViewTools } from '../blocks/define-block'
import { liveNumber } from '../blocks/live-number/definition'
import { type RenderSetting, sideBySide } from './render-setting'
import type { Mark, Run } from './resolved'

/** Runs as inline elements: one `a` for all neighbours with the same address, marks inside it, notes as references. */
export const renderInline = (runs: readonly Run[], setting: RenderSetting): ReactElement =>
  sideBySide(groupByLink(runs).map((group) => renderGroup(group, setting)))

interface LinkGroup {
  readonly link: string | null
  readonly runs: readonly Run[]
}

function renderGroup({ link, runs }: LinkGroup, setting: RenderSetting): ReactElement {
  const inked = sideBySide(runs.map((run) => renderRun(run, setting)))
  return link === null ? inked : <a href={link}>{inked}</a>
}

function groupByLink(runs: readonly Run[]): LinkGroup[] {
  const groups: { link: string | null; runs: Run[] }[] = []
  runs.forEach((run, at) => {
    const last = groups.at(-1)
    const link = linkOf(run) ?? bridgedLink(runs, at)
    if (last && last.link === link) last.runs.push(run)
    else groups.push({ link, runs: [run] })
  })
  return groups
}

const linkOf = (run: Run | undefined): string | null =>
  run?.type === 'text' || run?.type === 'value' ? run.link : null

// A line break within a link belongs to it; a note never does, or a link would stand inside a link.
function bridgedLink(runs: readonly Run[], at: number): string | null {
  if (runs[at]?.type !== 'break') return null
  const before = linkOf(runs[at - 1])
  return before === linkOf(runs[at + 1]) ? before : null
}

function renderRun(run: Run, setting: RenderSetting): ReactNode {
  switch (run.type) {
    case 'text':
      return withMarks(run.text, run.marks)
    case 'value':
      return withMarks(liveNumber.View({ values: { binding: run.value }, tools: inlineTools(setting) }), run.marks)
    case 'break':
      return <br />
    case 'note':
      return (
        <sup className="note-reference" id={`note-reference-${run.id}`}>
          <a href={`#note-${run.id}`}>{setting.noteNumbers.get(run.id)}</a>
        </sup>
      )
  }
}

const noSlot = (): null => null
const inlineTools = ({ tools }: RenderSetting): ViewTools<never> => ({ ...tools, Slot: noSlot, numberLabel: null })

const markElements: Readonly<Record<Mark, (inner: ReactNode) => ReactElement>> = {
  bold: (inner) => <strong>{inner}</strong>,
  italic: (inner) => <em>{inner}</em>,
  underline: (inner) => <u>{inner}</u>,
  strikethrough: (inner) => <s>{inner}</s>,
  code: (inner) => <code>{inner}</code>,
  subscript: (inner) => <sub>{inner}</sub>,
  superscript: (inner) => <sup>{inner}</sup>,
}

/** The first mark named is the outermost element. */
const withMarks = (inner: ReactNode, marks: readonly Mark[]): ReactNode =>
  marks.reduceRight<ReactNode>((marked, mark) => markElements[mark](marked), inner)
