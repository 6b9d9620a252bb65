import { useTranslation } from 'react-i18next'
import { useCall, useCommand } from '../../api/use-call'
import { announce } from '../../parts/announce'
import { hasModifier, isTyping, useShortcut } from '../../parts/use-shortcut'
import { useTellFailure } from '../../views/failure/use-tell-failure'
import { useNoWriting } from '../../views/place/no-writing'

export interface ProjectHistory {
  /** What would be undone or redone, in words; null where there is nothing. */
  readonly undoReason: string | null
  readonly redoReason: string | null
  readonly undo: () => void
  readonly redo: () => void
}

/** The project's log of commands: buttons, Ctrl+Z and Ctrl+Shift+Z wherever nothing is being typed. */
export const useProjectHistory = (): ProjectHistory => {
  const { t, i18n } = useTranslation('frame')
  const tell = useTellFailure()
  const state = useCall('history', 'state', {})
  const undoing = useCommand('history', 'undo')
  const redoing = useCommand('history', 'redo')
  // A reason is a full locale key (`main:change.section.add`), or words that a person gave.
  const wordsOf = (reason: string) => (i18n.exists(reason) ? t(reason) : reason)
  const isReadOnly = useNoWriting() !== null
  const say = (words: string) => announce(({ message }) => void message.info(words))
  const undo = () =>
    undoing.mutate(
      {},
      { onSuccess: ({ reason }) => say(t('history.undone', { reason: wordsOf(reason) })), onError: tell },
    )
  const redo = () =>
    redoing.mutate(
      {},
      { onSuccess: ({ reason }) => say(t('history.redone', { reason: wordsOf(reason) })), onError: tell },
    )
  useShortcut((event) => {
    if (!hasModifier(event) || event.altKey || isReadOnly || isTyping()) return false
    const key = event.key.toLowerCase()
    if (key === 'z' && !event.shiftKey) undo()
    else if ((key === 'z' && event.shiftKey) || key === 'y') redo()
    else return false
    return true
  })
  const reasonOf = (reason: string | null | undefined) => (reason && !isReadOnly ? wordsOf(reason) : null)
  return { undoReason: reasonOf(state.data?.undo), redoReason: reasonOf(state.data?.redo), undo, redo }
}
