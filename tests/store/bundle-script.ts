import { join } from 'node:path'
import { build } from 'esbuild'

/**
 * One of the scripts of this folder as plain JavaScript, to be run in a process of its own: killing it kills nothing but
 * it. It lies under `node_modules`, where it finds the packages it needs.
 */
export async function bundleScript(name: string): Promise<string> {
  const outfile = join(import.meta.dirname, `../../node_modules/.cache/niankan-tests/${name}-${process.pid}.mjs`)
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    ...{ bundle: true, platform: 'node', format: 'esm', packages: 'external', jsx: 'automatic', outfile },
  })
  return outfile
}
