import faces from '../../../resources/fonts/faces.json'
import { invariant } from '../../../src-shared/failure/invariant'
import { MAIN_FILE, type PrintFiles } from './engine'
import { findFontFiles } from './fonts'
import { createTypstEngine } from './typst-engine'

/** A word in each face of the book. */
const specimen = (): PrintFiles => {
  const words = faces.map(({ family, weight }) => `#text(font: "${family}", weight: ${weight})[字 a1]`)
  return new Map([[MAIN_FILE, Buffer.from(['#set document(title: "字")', ...words].join('\n'))]])
}

// The other half of `startEngine`: it reads the faces before anybody asks for a book. The compiler reads a face when the first
// word is set in it, which takes a third of a short book's time; what comes of the specimen is of no interest.
const fonts = findFontFiles()
const engine = fonts.ok ? createTypstEngine(fonts.value) : null
void engine?.print(specimen())

process.on('message', async (files: PrintFiles) => {
  // Whoever asks has looked for the faces himself, and said that they are missing.
  invariant(engine, 'The faces of the book are installed')
  process.send?.(await engine.print(files))
})
// Whoever would ask is gone.
process.on('disconnect', () => process.exit(0))
