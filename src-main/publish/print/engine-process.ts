import { invariant } from '../../../src-shared/failure/invariant'
import type { PrintFiles } from './engine'
import { findFontFiles } from './fonts'
import { createTypstEngine } from './typst-engine'

// The other half of `startEngine`: it reads the faces before anybody asks for a book.
const fonts = findFontFiles()
const engine = fonts.ok ? createTypstEngine(fonts.value) : null

process.on('message', async (files: PrintFiles) => {
  // Whoever asks has looked for the faces himself, and said that they are missing.
  invariant(engine, 'The faces of the book are installed')
  process.send?.(await engine.print(files))
})
// Whoever would ask is gone.
process.on('disconnect', () => process.exit(0))
