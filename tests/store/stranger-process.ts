import { randomBytes } from 'node:crypto'
import { silentLog } from '../../src-main/log/logger'
import { backUp } from '../../src-main/store/back-up'
import { createProject } from '../../src-main/store/create-project'
import { openProject } from '../../src-main/store/open'
import { codeOf } from './result'

/** Tries one thing with a file and says the code it ended in. Run by `permission.test.ts` under another user. */
const [deed = '', path = '', target = ''] = process.argv.slice(2)
const deps = { now: Date.now, randomBytes: (count: number) => randomBytes(count), author: () => 'x', log: silentLog }

async function tryOut(): Promise<string> {
  if (deed === 'create') return codeOf(createProject(path, deps, { name: 'x' }))
  const opened = openProject(path, deps, { readOnly: deed !== 'open' })
  if (!opened.ok) return opened.error.code
  const code = deed === 'back-up' ? codeOf(await backUp(opened.value, target)) : 'ok'
  opened.value.close()
  return code
}

process.stdout.write(await tryOut())
