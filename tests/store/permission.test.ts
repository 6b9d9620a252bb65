import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundleScript } from './bundle-script'
import { close, newProject } from './temp-project'

// To root every file is open: as root these run as somebody else, and where that can't be had they are skipped.
const isRoot = process.getuid?.() === 0
const canBeStranger = !isRoot || spawnSync('setpriv', ['--version']).status === 0
const stranger = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []

describe.skipIf(!canBeStranger || process.platform === 'win32')('somebody without the right to it', () => {
  let script = ''
  beforeAll(async () => {
    script = await bundleScript('stranger-process')
  })
  const tryOut = (...words: string[]): string => {
    const [program = '', ...input] = [...stranger, process.execPath, script, ...words]
    return spawnSync(program, input, { encoding: 'utf8', cwd: import.meta.dirname }).stdout
  }

  function aFile(): { path: string; folder: string } {
    const store = newProject()
    close(store)
    const folder = dirname(store.path)
    chmodSync(folder, 0o755)
    chmodSync(store.path, 0o644)
    return { path: store.path, folder }
  }

  it('is told that a file may not be read', () => {
    const { path } = aFile()
    chmodSync(path, 0o000)
    expect(tryOut('open', path)).toBe('file-unreadable')
    chmodSync(path, 0o644)
  })

  it('may read and back up in a folder that may not be written, and neither edit nor create there', () => {
    const { path, folder } = aFile()
    chmodSync(folder, 0o555)
    const elsewhere = join(folder, 'elsewhere')
    expect(tryOut('open', path)).toBe('project-not-writable')
    expect(tryOut('read', path)).toBe('ok')
    expect(tryOut('create', join(folder, 'new.niankan'))).toBe('target-not-writable')
    expect(tryOut('back-up', path, join(folder, 'copy.niankan'))).toBe('target-not-writable')
    chmodSync(folder, 0o755)
    mkdirSync(elsewhere)
    chmodSync(elsewhere, 0o777)
    expect(tryOut('back-up', path, join(elsewhere, 'copy.niankan'))).toBe('ok')
    expect(readdirSync(folder).toSorted()).toEqual(['elsewhere', 'test.niankan'])
  })
})
