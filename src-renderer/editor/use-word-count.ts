import type { LexicalEditor } from 'lexical'
import { useEffect } from 'react'
import { bindingKey } from '../../src-shared/data/binding'
import { countDocumentWords } from '../../src-shared/document/plain-text'
import { useLiveValues } from './live-values'
import { readBody } from './stored-body'

// Counting walks the whole section; nobody reads the count between two strokes.
const PAUSE_MS = 400

/** Tells how many words the section has, after each pause. */
export const useWordCount = (editor: LexicalEditor, tell: ((words: number) => void) | undefined): void => {
  useEffect(() => {
    if (!tell) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const count = (): void => {
      const { values } = useLiveValues.getState()
      const numberText = (binding: Parameters<typeof bindingKey>[0]) => values.get(bindingKey(binding))?.text ?? ''
      const body = readBody(editor)
      if (body.ok) tell(countDocumentWords(body.value, numberText).words)
    }
    const undo = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size + dirtyLeaves.size === 0) return
      clearTimeout(timer)
      timer = setTimeout(count, PAUSE_MS)
    })
    return () => {
      clearTimeout(timer)
      undo()
    }
  }, [editor, tell])
}
