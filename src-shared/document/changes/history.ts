import type { DocumentChange } from './change'

/** The history of the document format, oldest first. Format 1 was the first; nothing has changed since. */
export const documentChanges: readonly DocumentChange[] = []
