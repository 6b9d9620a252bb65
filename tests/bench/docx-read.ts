// Reads one Word file as the import does, down to lines, tables and notes.
import { readFileSync } from 'node:fs'
import { docxReader } from '../../src-main/import/read/docx/docx-reader'

const [, , path = ''] = process.argv
const read = await docxReader.read({ name: path, bytes: readFileSync(path) }, () => undefined)
if (!read.ok) throw new Error(read.error.code)
process.stdout.write(`${read.value.text.length}\n`)
