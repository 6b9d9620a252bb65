import { ClipboardImportExtension } from '@lexical/clipboard'
import { type BaseSelection, configExtension } from 'lexical'
import { z } from 'zod'
import type { StoredNode } from '../../../src-shared/blocks/node'
import { $insertStored } from './insert-stored'
import { readHtml } from './read-html'
import { readPlainText } from './read-plain-text'

/** What Lexical puts on the clipboard beside HTML and plain text. */
const Payload = z.object({
  namespace: z.literal('niankan'),
  nodes: z.array(z.looseObject({ type: z.string() })),
})

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    // Ignored because another program may write what it likes under this type: HTML and plain text come next.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const $insertOwn = (data: string, selection: BaseSelection, $next: () => boolean): boolean => {
  const payload = Payload.safeParse(parseJson(data))
  return (payload.success && $insertStored(payload.data.nodes as StoredNode[], selection)) || $next()
}

const $claim = (read: (data: string) => StoredNode[]) => (data: string, selection: BaseSelection) =>
  $insertStored(read(data), selection)

/** Pasting and dropping, one way for both: whatever comes in becomes stored nodes first and passes the schema. */
export const pasteExtension = configExtension(ClipboardImportExtension, {
  $importMimeType: {
    'application/x-lexical-editor': [() => false, $insertOwn],
    // Lexical's own reading of HTML and text is replaced: the last of a stack comes first and doesn't call the others.
    'text/html': [$claim(readHtml)],
    'text/plain': [$claim(readPlainText)],
    'text/uri-list': [$claim(readPlainText)],
  },
})
