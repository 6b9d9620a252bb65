import { parseArgs } from 'node:util'
import type { CliCommand, ExitCode, Invocation } from './command'
import { type CommandEntry, commands } from './commands'
import { openTerminal, type Terminal } from './terminal'

const usage = () => `niankan COMMAND …\n\n${commands.map((command) => `  niankan ${command.usage}`).join('\n')}`

const wrongUsage = (terminal: Terminal, reason: string, command?: CommandEntry): ExitCode => {
  terminal.say(reason)
  terminal.say(command ? `niankan ${command.usage}` : usage())
  return 2
}

const invoke = (command: CliCommand, args: readonly string[], terminal: Terminal): Invocation | string => {
  try {
    const parsed = parseArgs({
      args: [...args],
      options: { ...command.options, json: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
    })
    const { positionals } = parsed
    // Which options there are is known to the command alone; what they hold is checked where it is read.
    const values: Readonly<Record<string, unknown>> = parsed.values
    const [least, most] = command.operands
    if (positionals.length < least || positionals.length > most) return `${positionals.length} operands`
    return {
      operands: positionals,
      text: (option) => {
        const value = values[option]
        return typeof value === 'string' ? value : null
      },
      has: (option) => values[option] === true,
      terminal,
    }
  } catch (error) {
    // parseArgs throws for what the person typed, with a sentence that names it.
    return error instanceof Error ? error.message : String(error)
  }
}

const run = async (terminal: Terminal, [name = '', ...args]: readonly string[]): Promise<ExitCode> => {
  if (['help', '--help', '-h'].includes(name)) {
    terminal.print(usage())
    return 0
  }
  const entry = commands.find((known) => known.name === name)
  if (!entry) return wrongUsage(terminal, name ? `Unknown command: ${name}` : 'A command is missing.')
  const command = await entry.load(args)
  const invocation = invoke(command, args, terminal)
  if (typeof invocation === 'string') return wrongUsage(terminal, invocation, entry)
  const result = await command.run(invocation)
  if (!result.ok) {
    await terminal.sayFailure(result.error)
    return result.error.code === 'wrong-usage' ? 2 : 1
  }
  if (invocation.has('json')) terminal.print(JSON.stringify(result.value.json, null, 1))
  else for (const line of result.value.lines) terminal.print(line)
  return 0
}

const runWhole = async (terminal: Terminal): Promise<number> => {
  try {
    return await run(terminal, process.argv.slice(2))
  } catch (error) {
    await terminal.sayFailure({ code: 'unexpected', data: {}, incident: 'cli' })
    terminal.say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return 1
  }
}

/** Ends the process once all is said: its own way out would free everything that a command used, piece by piece. */
const main = async () => {
  const terminal = openTerminal(process.env)
  const code = await runWhole(terminal)
  await terminal.finish()
  process.exit(code)
}

void main()
