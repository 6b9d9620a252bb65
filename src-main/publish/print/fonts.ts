import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import faces from '../../../resources/fonts/faces.json'
import { fail, ok, type Result } from '../../../src-shared/failure/result'

const fromHere = createRequire(import.meta.url)

/** Where a package lies, or null where it isn't installed. */
const findPackage = (name: string): string | null => {
  try {
    return path.dirname(fromHere.resolve(`${name}/package.json`))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null
    throw error
  }
}

/** The compiler takes folders of faces. */
export const fontFolders = (files: readonly string[]): string[] => [...new Set(files.map((file) => path.dirname(file)))]

/** The files of the faces that the book and its charts are set in. Fails with the first face that isn't there. */
export const findFontFiles = (find = findPackage): Result<readonly string[], 'font-missing'> => {
  const files: string[] = []
  for (const face of faces) {
    const folder = find(face.package)
    const file = folder === null ? null : path.join(folder, face.file)
    if (file === null || !existsSync(file)) return fail('font-missing', { family: face.family, weight: face.weight })
    files.push(file)
  }
  return ok(files)
}
