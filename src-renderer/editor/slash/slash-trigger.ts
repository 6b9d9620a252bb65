import { $getSelection, $isRangeSelection, $isTextNode } from 'lexical'

// A slash after a Latin letter, a digit or another slash is part of an address, a date or a unit.
const TRIGGER = /(?:^|[^A-Za-z0-9/／:])[/／]([\p{L}\p{N}-]{0,20})$/u

/** What was typed after a slash just before the caret; null where there is none. */
export const $findSlashQuery = (): string | null => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const node = selection.anchor.getNode()
  if (!$isTextNode(node) || !node.isSimpleText()) return null
  return readSlashQuery(node.getTextContent().slice(0, selection.anchor.offset))
}

export const readSlashQuery = (before: string): string | null => TRIGGER.exec(before)?.[1] ?? null

/** Takes the slash and what was typed after it out of the text. */
export const $removeSlashQuery = (): void => {
  const selection = $getSelection()
  const query = $findSlashQuery()
  if (query === null || !$isRangeSelection(selection)) return
  const node = selection.anchor.getNode()
  const length = query.length + 1
  if ($isTextNode(node)) node.spliceText(selection.anchor.offset - length, length, '', true)
}
