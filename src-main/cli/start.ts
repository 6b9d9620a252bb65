import { enableCompileCache } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { userDataFolder } from '../log/user-data-folder'

// Compiled code is kept between runs: it halves the start of every command. In the person's own folder, since a cache in
// the system's temporary one could be written by others.
enableCompileCache(
  join(userDataFolder({ env: process.env, platform: process.platform, home: homedir() }), 'compile-cache'),
)
void import('./main')
