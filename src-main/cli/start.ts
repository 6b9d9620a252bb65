import { enableCompileCache } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { core } from 'zod'
import { userDataFolder } from '../log/user-data-folder'

// Compiled code is kept between runs: it halves the start of every command. In the person's own folder, since a cache in
// the system's temporary one could be written by others. Each command has its own: of a file, what its first user has run is
// kept compiled and no more.
const command = /^[a-z-]{1,20}$/.exec(process.argv[2] ?? '')?.[0] ?? 'none'
const userData = userDataFolder({ env: process.env, platform: process.platform, home: homedir() })
enableCompileCache(join(userData, 'compile-cache', command))

// All that a command checks is JSON or a row: nothing in it leads back to itself, so nothing need be remembered on the way.
const forTrees: core.$ZodMemoizer = {
  attach: () => undefined,
  guard: () => undefined,
  alloc: (_schema, _payload, empty) => empty,
}
// A command is over before a compiled validator has paid for being compiled. zod keeps its settings here, and finds them made:
// its own `config` would have to run before the first schema, whatever order the build puts modules in.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true, memoizer: forTrees } satisfies core.$ZodConfig })
void import('./main')
