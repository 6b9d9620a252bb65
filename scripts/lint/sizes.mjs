// Files must be readable at a sitting: nine in ten at most 220 lines, none above 300 without a decision.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Files past 300 lines that a page of docs/decisions speaks for. */
const decided = new Set([])

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

/** What is wrong with the sizes, one line each, and the figures behind it. */
export const findOversized = (root = '.') => {
  const sizes = ['src-shared', 'src-main', 'src-renderer']
    .map((side) => join(root, side))
    .filter((folder) => existsSync(folder))
    .flatMap(filesUnder)
    .map((file) => ({ file: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines)
  const ninth = sizes[Math.floor(sizes.length * 0.9)]?.lines ?? 0
  const breaches = sizes
    .filter(({ file, lines }) => lines > 300 && !decided.has(file))
    .map(({ file, lines }) => `size: ${file} has ${lines} lines; split it, or write a decision`)
  if (ninth > 220)
    breaches.push(`size: nine in ten files should have at most 220 lines; the 90th hundredth has ${ninth}`)
  return {
    breaches,
    summary: `${sizes.length} files, median ${sizes[Math.floor(sizes.length / 2)]?.lines} lines, 90th hundredth ${ninth}, largest ${sizes.at(-1)?.lines}`,
  }
}
