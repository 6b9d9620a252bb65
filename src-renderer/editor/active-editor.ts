import type { LexicalEditor } from 'lexical'
import { create } from 'zustand'

/** The editor on the screen, for the toolbar's dialogs and the inspector, which stand elsewhere in the window. */
export const useActiveEditor = create<{ readonly editor: LexicalEditor | null }>(() => ({ editor: null }))
