/** Blocks just put in, whose first slot is to get the caret as soon as it is on the screen. */
const requested = new Set<string>()

/**
 * Asks for the caret in a new block. A slot is hidden until React has drawn the block around it, and Chromium puts a
 * caret meant for something hidden elsewhere.
 */
export const requestCaret = (nodeKey: string): void => {
  requested.add(nodeKey)
}

/** Whether the caret was asked for; only the first to ask is told so. */
export const takeCaretRequest = (nodeKey: string): boolean => requested.delete(nodeKey)
