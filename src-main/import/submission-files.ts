import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fail, ok, type Result } from '../../src-shared/failure/result'

export interface SentFile {
  readonly path: string
  /** Below the folder that was chosen, or the file's own name. */
  readonly name: string
}

const DEEPEST = 6
const MOST_FILES = 2000

/** Files of a folder that are meant for somebody: not hidden, no lock files of an office program, no links elsewhere. */
export async function listSentFiles(
  paths: readonly string[],
): Promise<Result<readonly SentFile[], 'file-unreadable' | 'folder-without-documents'>> {
  const files: SentFile[] = []
  for (const path of paths) {
    const isFolder = await isFolderAt(path)
    if (isFolder === null) return fail('file-unreadable', { path })
    if (isFolder) files.push(...(await filesBelow(path, '', DEEPEST)))
    else files.push({ path, name: basename(path) })
  }
  return files.length > 0
    ? ok(files.slice(0, MOST_FILES))
    : fail('folder-without-documents', { folder: basename(paths[0] ?? '') })
}

async function isFolderAt(path: string): Promise<boolean | null> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // Ignored because what can't be looked at is said by the answer.
    return null
  }
}

const isMeant = ({ name }: Dirent): boolean => !/^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/iu.test(name)

async function filesBelow(folder: string, prefix: string, depth: number): Promise<SentFile[]> {
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(isMeant)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const files: SentFile[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    const name = `${prefix}${entry.name}`
    if (entry.isFile()) files.push({ path, name })
    else if (entry.isDirectory() && depth > 0) files.push(...(await filesBelow(path, `${name}/`, depth - 1)))
  }
  return files
}
