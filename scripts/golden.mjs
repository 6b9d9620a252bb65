#!/usr/bin/env node
// `npm run golden`: writes the expected files of the golden tests anew. Read the diff before you commit it.
import { join } from 'node:path'
import { ensureDependencies, nodePath } from './setup/dependencies.mjs'
import { run } from './setup/run.mjs'

process.chdir(join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..'))
await ensureDependencies()
const { code } = await run(
  nodePath(),
  ['node_modules/vitest/vitest.mjs', 'run', 'tests/blocks', 'tests/unit/document'],
  { env: { ...process.env, UPDATE_GOLDEN: '1' } },
)
process.exit(code)
