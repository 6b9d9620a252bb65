import { create } from 'zustand'

export type EditionDialogName = 'create' | 'facts' | 'roll-forward'

interface EditionDialogs {
  readonly shown: EditionDialogName | null
}

/** Which dialog about editions is open. The frame draws it; a view may ask for it too. */
export const useEditionDialogs = create<EditionDialogs>(() => ({ shown: null }))

export const openEditionDialog = (shown: EditionDialogName): void => useEditionDialogs.setState({ shown })
export const closeEditionDialog = (): void => useEditionDialogs.setState({ shown: null })
