import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection'
import type { i18n } from 'i18next'
import type { MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { type BlockKind, findBlock } from '../../src-shared/blocks/registry'
import { listTroubles, type Trouble } from '../../src-shared/data/binding'
import { useLiveValues } from './live-values'
import { openPanel } from './panel-state'

interface FrameProps {
  readonly nodeKey: string
  readonly kind: string
  readonly isInline: boolean
  /** Of the values that it shows. */
  readonly bindingKeys: readonly string[]
  readonly children: ReactNode
}

const isBlockKind = (kind: string): kind is BlockKind => findBlock(kind) !== null

const useTroubles = (bindingKeys: readonly string[]): Trouble[] =>
  useLiveValues(
    useShallow(({ values }) =>
      bindingKeys.flatMap((key) => {
        const value = values.get(key)
        return value ? listTroubles(value) : []
      }),
    ),
  )

interface BlockWords {
  readonly name: string
  readonly edit: string
}

// A section may hold hundreds of blocks of a few kinds: their words are looked up once in each language.
const known = new Map<string, BlockWords>()

const wordsOf = (kind: string, locale: i18n): BlockWords => {
  const key = `${locale.language} ${kind}`
  const found = known.get(key)
  if (found) return found
  const name = locale.t(`blocks:${kind}.name`)
  const words = { name, edit: locale.t('editor:editBlock', { name }) }
  known.set(key, words)
  return words
}

/** What the editor adds around a View: it can be selected and opened, and says in words what colour alone would say. */
export function BlockFrame({ nodeKey, kind, isInline, bindingKeys, children }: FrameProps) {
  const { t, i18n } = useTranslation(['editor', 'blocks'])
  const [editor] = useLexicalComposerContext()
  const [isSelected, select, clearSelection] = useLexicalNodeSelection(nodeKey)
  const troubles = useTroubles(bindingKeys)
  const trouble = troubles.length
    ? [...new Set(troubles)].map((one) => t(`editor:state.${one}`)).join(t('editor:listSeparator'))
    : ''
  const { name, edit } = wordsOf(kind, i18n)
  const open = (): void => {
    if (isBlockKind(kind) && editor.isEditable()) openPanel(kind, nodeKey)
  }
  const pick = (event: MouseEvent<HTMLElement>): void => {
    // A click in a slot puts the caret there; anywhere else on the block it takes the block.
    if (event.target instanceof Element && event.target.closest('[data-lexical-slot]')) return
    clearSelection()
    select(true)
  }
  const label = trouble ? t('editor:blockWithTrouble', { name, trouble }) : name
  if (isInline) {
    return (
      // The keyboard reaches it as a node of the text (arrows, then Enter); the mouse has its own way.
      // biome-ignore lint/a11y: an inline widget inside an editable text
      <span
        className="nk-frame-inline"
        data-selected={isSelected}
        title={label}
        // Its own label, then the words it stands around: a live number is heard with its value.
        id={`nk-frame-${nodeKey}`}
        aria-label={label}
        aria-labelledby={`nk-frame-${nodeKey} nk-value-${nodeKey}`}
        role="button"
        onClick={pick}
        onDoubleClick={open}
      >
        <span id={`nk-value-${nodeKey}`}>{children}</span>
      </span>
    )
  }
  return (
    // biome-ignore lint/a11y: see above
    <div
      className="nk-frame"
      data-selected={isSelected}
      onClick={pick}
      onDoubleClick={(event) => openOutside(event, open)}
    >
      <div className="nk-frame-bar" contentEditable={false}>
        <span className="nk-frame-name">{name}</span>
        {trouble ? <span className="nk-frame-trouble">{trouble}</span> : null}
        <button type="button" className="nk-frame-edit" onClick={open} aria-label={edit}>
          {t('editor:edit')}
        </button>
      </div>
      {children}
    </div>
  )
}

const openOutside = (event: MouseEvent<HTMLElement>, open: () => void): void => {
  if (event.target instanceof Element && event.target.closest('[data-lexical-slot]')) return
  open()
}
