#!/usr/bin/env node
// `npm run build`: everything that runs, into out/.
import { join } from 'node:path'
import { ensureBuild } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'

process.chdir(join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..'))
await ensureDependencies()
await ensureBuild({ always: true })
