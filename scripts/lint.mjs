#!/usr/bin/env node
// `npm run lint`: format and lint rules, the one-way rule of docs/house.md, file sizes.
import { join } from 'node:path'
import { ensureDependencies, nodePath } from './setup/dependencies.mjs'
import { run } from './setup/run.mjs'

process.chdir(join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..'))
await ensureDependencies()
const biome = await run(nodePath(), ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'])
const { findBreaches } = await import('./lint/house.mjs')
const { findOversized } = await import('./lint/sizes.mjs')
const { breaches, summary } = findOversized()
const problems = [...(await findBreaches()), ...breaches]
for (const problem of problems) console.error(problem)
console.error(`House: ${summary}; ${problems.length} breaches.`)
process.exit(biome.code !== 0 || problems.length ? 1 : 0)
