// Ours beside pdf-bare.mjs: the text in reading order with pages, columns and headings. node pdf-read.mjs FILE.pdf
import { readFileSync } from 'node:fs'
import { pdfReader } from '../../src-main/import/read/pdf/pdf-reader'

const [file = ''] = process.argv.slice(2)
const read = await pdfReader.read({ name: file, bytes: readFileSync(file) }, () => undefined)
if (!read.ok) throw new Error(read.error.code)
process.stdout.write(`${read.value.text.length}\n`)
