// What the set-up scripts say goes to standard error, so that standard output stays for results.
export const say = (line) => process.stderr.write(`${line}\n`)

/** Ends with a message that says what happened and what to do. */
export const giveUp = (what, todo) => {
  say(`\n✖ ${what}`)
  for (const line of [todo].flat()) say(`  ${line}`)
  process.exit(1)
}
