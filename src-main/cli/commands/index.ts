import type { CliCommand } from '../command'
import { startPrinting } from '../printing'

/** A command as the help knows it. What it does is loaded when it is called: none waits for another's libraries. */
export interface CommandEntry {
  readonly name: string
  readonly usage: string
  readonly load: (args: readonly string[]) => Promise<CliCommand>
}

/** Every command there is, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  { name: 'new', usage: 'new FILE.niankan [--sample] [--json]', load: async () => (await import('./new')).newCommand },
  {
    name: 'inspect',
    usage: 'inspect FILE… --as edition|source|table [--ranges] --json',
    load: async () => (await import('./inspect')).inspectCommand,
  },
  {
    name: 'import',
    usage:
      'import PROJECT FILE… --as edition|source|table|case [--year N] [--title T] [--sheet S] [--changed prefer|beside|leave] [--json]',
    load: async () => (await import('./import')).importCommand,
  },
  {
    name: 'list',
    usage:
      'list PROJECT editions|sections|cases|figures|indicators|observations|sources|conflicts [--edition Y] [--indicator NAME] [--as-known-on DATE] --json',
    load: async () => (await import('./list')).listCommand,
  },
  {
    name: 'roll-forward',
    usage: 'roll-forward PROJECT --from Y --to Y2 --data-year D [--json]',
    load: async () => (await import('./roll-forward')).rollForwardCommand,
  },
  {
    name: 'set',
    usage:
      'set PROJECT --indicator NAME [--subject S] --period P --value V --unit U [--change 同比] [--price 不变价] [--qualifier 超] [--status preliminary|final] [--source ID] [--note WORDS] [--correction 勘误|修订|口径调整|终稿] [--reason WORDS]',
    load: async () => (await import('./set')).setCommand,
  },
  {
    name: 'clearance',
    usage: 'clearance PROJECT (--edition Y --xlsx FILE [--waiting] [--as-known-on DATE] | --filled FILE) [--json]',
    load: async () => (await import('./clearance')).clearanceCommand,
  },
  {
    name: 'extract',
    usage: 'extract PROJECT --source ID [--accept-all-above C] --json',
    load: async () => (await import('./extract')).extractCommand,
  },
  {
    name: 'search',
    usage: 'search PROJECT QUERY [--json]',
    load: async () => (await import('./search')).searchCommand,
  },
  {
    name: 'export',
    usage: 'export PROJECT --edition Y [--pdf F] [--html F] [--docx F] [--as-known-on DATE] [--json]',
    load: async (args) => {
      const engine = startPrinting(args)
      return (await import('./export')).exportCommand(engine)
    },
  },
  {
    name: 'backup',
    usage: 'backup PROJECT [FILE] [--list] [--json]',
    load: async () => (await import('./back-up')).backUpCommand,
  },
  { name: 'verify', usage: 'verify PROJECT [--json]', load: async () => (await import('./verify')).verifyCommand },
  {
    name: 'restore',
    usage: 'restore FILE PROJECT [--replace] [--json]',
    load: async () => (await import('./restore')).restoreCommand,
  },
  {
    name: 'recover',
    usage: 'recover PROJECT FILE [--json]',
    load: async () => (await import('./recover')).recoverCommand,
  },
]
