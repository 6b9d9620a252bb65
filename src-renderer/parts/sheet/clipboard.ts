import type { ClipboardBlock } from './sheet-types'

const types = { text: 'text/plain', html: 'text/html' } as const

/** Puts a block on the clipboard from a menu, where no copy event comes. */
export const writeClipboard = ({ text, html }: ClipboardBlock): Promise<void> =>
  navigator.clipboard.write([
    new ClipboardItem({
      [types.text]: new Blob([text], { type: types.text }),
      [types.html]: new Blob([html], { type: types.html }),
    }),
  ])

const readAs = async (items: readonly ClipboardItem[], type: string): Promise<string> => {
  const item = items.find((one) => one.types.includes(type))
  return item ? (await item.getType(type)).text() : ''
}

/** What is on the clipboard; null where the window may not look without a key of the person's. */
export const readClipboard = async (): Promise<ClipboardBlock | null> => {
  try {
    const items = await navigator.clipboard.read()
    return { text: await readAs(items, types.text), html: await readAs(items, types.html) }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotAllowedError') return null
    throw error
  }
}
