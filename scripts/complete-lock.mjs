#!/usr/bin/env node
// Adds the entries of other platforms' optional packages that the lock file lacks. A registry mirror that holds one
// platform's binaries alone makes npm write a lock file that `npm ci` then refuses; with these entries it accepts it,
// and other machines fetch their own. Run it after every change of dependencies: `npm run lock`.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'

const file = 'package-lock.json'
const lock = JSON.parse(readFileSync(file, 'utf8'))

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = {
  arm: 'arm',
  armv7: 'arm',
  armv6: 'arm',
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  ppc64: 'ppc64',
  ppc64le: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
  mips64el: 'mips64el',
  wasm32: 'wasm32',
  universal: null,
}

/** What the platform's name at the end of a package's name says: `…-linux-arm64-gnu` → linux, arm64, glibc. */
const platformOf = (name) => {
  const words = name.split('/').at(-1).split('-')
  const os = words.find((word) => systems.includes(word))
  const cpu = words.find((word) => word in processors)
  const libc =
    words.includes('musl') || words.includes('musleabihf')
      ? ['musl']
      : words.includes('gnu') || words.includes('gnueabihf')
        ? ['glibc']
        : null
  return {
    ...(os && { os: [os] }),
    ...(cpu && processors[cpu] && { cpu: [processors[cpu]] }),
    ...(os === 'linux' && libc && { libc }),
  }
}

const added = []
for (const [place, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = `${place}/node_modules/${name}`
    const top = `node_modules/${name}`
    if (lock.packages[nested] || lock.packages[top] || !/^\d/.test(version)) continue
    lock.packages[top] = { version, ...platformOf(name), ...(entry.dev && { dev: true }), optional: true }
    added.push(`${name}@${version}`)
  }
}
if (added.length) {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(`${file}.new`, `${JSON.stringify(lock, null, 2)}\n`)
  renameSync(`${file}.new`, file)
}
console.log(
  added.length
    ? `Added ${added.length} entries:\n${added.join('\n')}`
    : 'Nothing to add: every optional package has an entry.',
)
