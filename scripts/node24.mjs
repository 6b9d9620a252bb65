// Anything started outside the set-up scripts must not run on an old Node: better-sqlite3 would crash without a word.
const major = Number(process.versions.node.split('.')[0])
if (major < 22) {
  process.stderr.write(
    `Niankan needs Node 22 or later; this is ${process.versions.node}.\nRun it through npm (npm start, npm test, npm run niankan -- …): npm then uses the Node 24 that is a dependency. If it is missing: npm start installs it.\n`,
  )
  process.exit(1)
}
