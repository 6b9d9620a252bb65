import { join } from 'node:path'
import { build } from 'esbuild'

const here = import.meta.dirname
const root = join(here, '..', '..', '..')

/** Bundles the stand-in where plain Node can run it; gives the path of its runner. */
export const buildStandIn = async (): Promise<string> => {
  const outdir = join(root, 'out', 'stand-in')
  await build({
    entryPoints: ['electron', 'run', 'parent-port'].map((name) => join(here, `${name}.ts`)),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    logLevel: 'error',
  })
  return join(outdir, 'run.mjs')
}
