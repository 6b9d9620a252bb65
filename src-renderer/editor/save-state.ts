import { create } from 'zustand'
import type { Failure } from '../../src-shared/failure/result'

export type SavePhase = 'saved' | 'saving' | 'unsaved' | 'failed'

interface SaveState {
  readonly phase: SavePhase
  /** Why the last save was refused; what was typed is still in the editor and kept in this window. */
  readonly failure: Failure | null
  /** When the open section was last known to be stored, in ISO time; null before the first save of this window. */
  readonly savedAt: string | null
}

/** What the window may say about saving. It is told by the saver alone, after main has answered. */
export const useSaveState = create<SaveState>(() => ({ phase: 'saved', failure: null, savedAt: null }))

type Flush = () => Promise<void>
const flushes = new Set<Flush>()

/** Lets `flushAll` reach an open section. Returns its undo. */
export const registerFlush = (flush: Flush): (() => void) => {
  flushes.add(flush)
  return () => {
    flushes.delete(flush)
  }
}

/** Saves at once all that is not saved. To be called when the window hides or closes, and before leaving the editor. */
export const flushAll = async (): Promise<void> => {
  await Promise.all([...flushes].map((flush) => flush()))
}

/** Flushes whenever the window goes out of sight. Returns its undo. */
export const registerFlushOnHide = (): (() => void) => {
  const flush = (): void => {
    void flushAll()
  }
  const flushHidden = (): void => {
    if (document.visibilityState === 'hidden') flush()
  }
  window.addEventListener('blur', flush)
  window.addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', flushHidden)
  return () => {
    window.removeEventListener('blur', flush)
    window.removeEventListener('pagehide', flush)
    document.removeEventListener('visibilitychange', flushHidden)
  }
}
