// The baseline: pdf.js alone reading the text of each page. node pdf-bare.mjs FILE.pdf
import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const task = getDocument({ data: new Uint8Array(readFileSync(process.argv[2])), verbosity: 0, useSystemFonts: false })
const document = await task.promise
let letters = 0
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  // Radicals folded, as whoever keeps the text has to.
  letters += items
    .map(({ str = '' }) => str.replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC')))
    .join('').length
  page.cleanup()
}
await task.destroy()
console.log(letters)
