// The big project that several measurements read, written once and kept in the system's temporary folder.
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withSources } from './sources.mjs'

const root = join(import.meta.dirname, '../..')
/** All that decides what stands in the file. */
const deciding = [
  'src-main/store',
  'src-shared/blocks',
  'src-shared/data',
  'src-shared/document',
  'src-shared/text',
  'tests/bench/big-project.ts',
  'tests/bench/report-words.ts',
]

const filesBelow = (path) => {
  const whole = join(root, path)
  if (/\.tsx?$/.test(path)) return [whole]
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

const keyOf = (...texts) => {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text)
  return hash.digest('hex').slice(0, 12)
}
const sourcesKey = () =>
  keyOf(...deciding.flatMap(filesBelow).flatMap((file) => [file.slice(root.length), readFileSync(file)]))

/**
 * Copies the big project to `path`, writing it first where this state of the sources hasn't yet. `size` changes what the
 * speed goals speak of.
 */
export const provideBigProject = async (path, size = {}) => {
  const folder = join(tmpdir(), 'niankan-bench-cache')
  const sizeKey = keyOf(JSON.stringify(size))
  const kept = join(folder, `${sizeKey}-${sourcesKey()}.niankan`)
  if (!existsSync(kept)) {
    mkdirSync(folder, { recursive: true })
    const older = readdirSync(folder).filter((name) => name.startsWith(sizeKey) && name.endsWith('.niankan'))
    for (const name of older) rmSync(join(folder, name), { force: true })
    await writeTo(kept, size)
  }
  copyFileSync(kept, path)
}

const writeTo = async (kept, size) => {
  const fresh = mkdtempSync(`${kept}-`)
  try {
    await withSources(async (load) => {
      const { bigSize, writeBigProject } = await load('/tests/bench/big-project.ts')
      writeBigProject(join(fresh, 'big.niankan'), { ...bigSize, ...size })
    })
    renameSync(join(fresh, 'big.niankan'), kept)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}
