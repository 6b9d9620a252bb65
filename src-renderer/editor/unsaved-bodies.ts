import type { SectionId } from '../../src-shared/data/ids'
import { StoredDocument } from '../../src-shared/document/schema'

const keyOf = (sectionId: SectionId): string => `niankan.unsaved.${sectionId}`

/** Keeps in this browser what could not be saved, so that closing the window doesn't lose it. */
export const keepUnsaved = (sectionId: SectionId, body: StoredDocument): void => {
  try {
    window.localStorage.setItem(keyOf(sectionId), JSON.stringify(body))
  } catch (error) {
    // Ignored because a full store leaves the words in the editor, where the failed save is already shown.
    if (!(error instanceof DOMException)) throw error
  }
}

export const forgetUnsaved = (sectionId: SectionId): void => window.localStorage.removeItem(keyOf(sectionId))

/** What was kept of a section and never saved; null where nothing was, or where it can't be read any more. */
export const findUnsaved = (sectionId: SectionId): StoredDocument | null => {
  const text = window.localStorage.getItem(keyOf(sectionId))
  if (text === null) return null
  const parsed = StoredDocument.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : null
}
