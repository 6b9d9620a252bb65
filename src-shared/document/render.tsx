import type { ReactElement } from 'react'
import { listNotes, type NoteRun } from './notes'
import { renderAll, renderOwn } from './render-blocks'
import { renderInline } from './render-runs'
import { headingTag, type RenderSetting, type RenderTools, sideBySide } from './render-setting'
import type { ResolvedBlock, ResolvedOwnBlock, ResolvedSection, Run } from './resolved'

export type { RenderTools } from './render-setting'

/**
 * A resolved document for the screen: HTML export, reading views, previews. React elements without hooks but one
 * context, so that a browser and static markup give the same.
 *
 * What style sheets may rely on:
 * - `section.section[data-level]` holds `header.section-head` (`p.kicker`, heading with `span.section-number` and
 *   `span.section-title`), the blocks, `section.notes` and the sections below it;
 * - ids are those of sections and blocks; notes lead to and fro by `note-…` and `note-reference-…`;
 * - `div.block[data-block=kind]` holds a block's View, `[data-field=name]` its slots (in the editor a slot has
 *   wrappers of its own inside, so aim at `[data-field]` and never at the order of children);
 * - `[data-state]` is on every value that follows the data; `div.table-frame` around each table;
 * - `sup.note-reference`, `ol` in `section.notes`, `a.note-back`.
 */
export function renderSection(section: ResolvedSection, tools: RenderTools): ReactElement {
  const notes = listNotes(section.blocks)
  const setting = settingFor(tools, section.level + 1, notes)
  const Title = headingTag(section.level + 1)
  return (
    <section className="section" id={section.id} data-level={section.level}>
      <header className="section-head">
        {section.kicker ? <p className="kicker">{section.kicker}</p> : null}
        <Title>
          {section.number ? <span className="section-number">{section.number}</span> : null}
          {section.number ? ' ' : null}
          <span className="section-title">{section.title}</span>
        </Title>
      </header>
      {renderAll(section.blocks, setting)}
      {renderNotes(notes, tools)}
      {sideBySide(section.children.map((child) => renderSection(child, tools)))}
    </section>
  )
}

/** Blocks with their notes after them. `headingLevel` is that of the heading they stand under. */
export function renderBlocks(blocks: readonly ResolvedBlock[], tools: RenderTools, headingLevel = 1): ReactElement {
  const notes = listNotes(blocks)
  return sideBySide([renderAll(blocks, settingFor(tools, headingLevel, notes)), renderNotes(notes, tools)])
}

/** One block of ours by itself, for previews; its notes are numbered but not written out. */
export const renderOwnBlock = (block: ResolvedOwnBlock, tools: RenderTools, headingLevel = 1): ReactElement | null =>
  renderOwn(block, settingFor(tools, headingLevel, listNotes([block])))

/** A line of runs by itself (a caption in a list of figures); its notes are numbered but not written out. */
export const renderRuns = (runs: readonly Run[], tools: RenderTools): ReactElement =>
  renderInline(runs, settingFor(tools, 1, listNotes([{ type: 'paragraph', id: '', runs: [...runs] }])))

const settingFor = (tools: RenderTools, headingLevel: number, notes: readonly NoteRun[]): RenderSetting => ({
  tools,
  headingLevel,
  noteNumbers: new Map(notes.map((note, at) => [note.id, at + 1])),
})

function renderNotes(notes: readonly NoteRun[], { words }: RenderTools): ReactElement | null {
  if (notes.length === 0) return null
  const items = notes.map((note) => (
    <li id={`note-${note.id}`} key={note.id}>
      {note.text}{' '}
      <a className="note-back" href={`#note-reference-${note.id}`} aria-label={words.backToText}>
        ↩
      </a>
    </li>
  ))
  return (
    <section className="notes">
      <ol>{items}</ol>
    </section>
  )
}
