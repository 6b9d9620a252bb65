// The baseline: the Typst compiler alone. node export-bare.mjs OUT.pdf FOLDER MAIN.typ FONTFOLDER…
import { writeFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const [out, workspace, mainFilePath, ...fontPaths] = process.argv.slice(2)
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] })
const compiled = compiler.compile({ mainFilePath })
if (!compiled.result) throw new Error(JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics())))
writeFileSync(out, compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }))
