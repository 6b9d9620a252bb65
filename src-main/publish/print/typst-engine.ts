import { findPackageJSON } from 'node:module'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { invariant } from '../../../src-shared/failure/invariant'
import { MAIN_FILE, type PrintEngine, type PrintFiles } from './engine'
import { fontFolders } from './fonts'

// A folder that need not exist: all the compiler may read is mapped into it.
const root = path.resolve('/niankan-book')
const at = (name: string): string => path.join(root, name)

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * The compiler would fall back on whatever faces a machine has, and looks through all of them first. It has no option
 * against that; where the system keeps its faces by fontconfig, it can be given other settings.
 */
const ignoreSystemFaces = (): void => {
  const home = findPackageJSON('..', import.meta.url)
  invariant(home, 'What is built lies in the application’s folder')
  process.env.FONTCONFIG_FILE = path.join(path.dirname(home), 'resources', 'fonts', 'none-of-the-system.conf')
}

/** The compiler in the process that calls it, for which it alone chooses the faces. Its calls are synchronous and CPU-bound. */
export const createTypstEngine = (fontFiles: readonly string[]): PrintEngine => {
  ignoreSystemFaces()
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: fontFolders(fontFiles) }] })
  const mapped = new Map<string, Buffer>()

  const mapOnly = (files: PrintFiles): void => {
    for (const [name, given] of files) {
      const bytes = asBuffer(given)
      if (mapped.get(name)?.equals(bytes)) continue
      compiler.mapShadow(at(name), bytes)
      mapped.set(name, bytes)
    }
    for (const name of [...mapped.keys()].filter((name) => !files.has(name))) {
      compiler.unmapShadow(at(name))
      mapped.delete(name)
    }
  }

  return {
    print: (files) => {
      mapOnly(files)
      compiler.evictCache(10)
      const compiled = compiler.compile({ mainFilePath: at(MAIN_FILE) })
      if (!compiled.result) {
        const source = compiled.takeDiagnostics()
        return { state: 'not-laid-out', diagnostics: source ? compiler.fetchDiagnostics(source) : [] }
      }
      const places: unknown = compiler.query(compiled.result, { selector: '<places>', field: 'value' })
      try {
        const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
        return { state: 'printed', pdf, pageCount: compiled.result.numOfPages, places }
      } catch (error) {
        // The compiler throws where the book breaks a rule of PDF/UA-1, with its diagnostics as the message.
        return { state: 'not-written', reason: error instanceof Error ? error.message : '' }
      }
    },
  }
}
