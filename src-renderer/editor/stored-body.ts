import type { LexicalEditor } from 'lexical'
import type { StoredNode } from '../../src-shared/blocks/node'
import { DOCUMENT_FORMAT, StoredDocument } from '../../src-shared/document/schema'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { LOAD_TAG } from './block-identity'

const emptyParagraph: StoredNode = { type: 'paragraph', children: [] }

/** Stored documents may have empty proses and cells; an editor needs a paragraph there to put the caret in. */
const withRoomForCaret = (node: StoredNode): StoredNode => {
  const children = node.children?.map(withRoomForCaret)
  const slots = node.$slots
    ? Object.fromEntries(Object.entries(node.$slots).map(([name, slot]) => [name, withRoomForCaret(slot)]))
    : undefined
  const isContainer = node.type === 'prose' || node.type === 'tablecell' || node.type === 'root'
  return {
    ...node,
    ...(children ? { children: isContainer && children.length === 0 ? [emptyParagraph] : children } : {}),
    ...(slots ? { $slots: slots } : {}),
  }
}

/** Puts a validated document into the editor. Nothing of it can be undone. */
export const loadBody = (editor: LexicalEditor, body: StoredDocument): void => {
  const root = withRoomForCaret(body.root as StoredNode)
  // What the schema let through is what Lexical itself wrote, or the import in its shape.
  const json = { root } as unknown as Parameters<LexicalEditor['parseEditorState']>[0]
  const state = editor.parseEditorState(json)
  editor.setEditorState(state, { tag: LOAD_TAG })
}

const isEmptyParagraph = (node: StoredNode): boolean => node.type === 'paragraph' && node.children?.length === 0

/**
 * The document as it is stored: validated, and stripped of all that isn't in the schema. A page of one empty paragraph
 * is an empty section. Fails with `document-damaged` where the editor holds what the schema refuses, a bug of ours.
 */
export const readBody = (editor: LexicalEditor): Result<StoredDocument, 'document-damaged'> => {
  const { root } = editor.getEditorState().toJSON()
  const nodes = root.children as unknown as StoredNode[]
  const isEmpty = nodes.length === 1 && nodes.every(isEmptyParagraph)
  const document = { format: DOCUMENT_FORMAT, root: { ...root, children: isEmpty ? [] : nodes } }
  const parsed = StoredDocument.safeParse(document)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  return fail('document-damaged', { place: issue?.path.join('.') ?? '', problem: issue?.message ?? '' })
}
