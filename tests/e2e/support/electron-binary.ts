import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './app-process'

/** Path of the real Electron, or null where its binary was never downloaded. */
export const electronBinary = (): string | null => {
  const folder = join(root, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : null
}
