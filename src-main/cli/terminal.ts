import type { ReadNote } from '../../src-shared/contract/source-content'
import { type Failure, failureKeys } from '../../src-shared/failure/result'

/** Where results and words go. Results on standard output, everything said about them on standard error. */
export interface Terminal {
  readonly print: (text: string) => void
  readonly say: (text: string) => void
  readonly sayFailure: (failure: Failure) => Promise<void>
  /** Says what is to be known of how a document was read. */
  readonly sayNotes: (file: string, notes: readonly ReadNote[]) => Promise<void>
}

export interface ProcessTerminal extends Terminal {
  /** Waits until all that was said has left this process. */
  readonly finish: () => Promise<void>
}

/** Chinese unless the machine speaks English: `NIANKAN_LOCALE` decides, then the usual variables. */
const localeOf = (env: Readonly<Record<string, string | undefined>>): 'zh-CN' | 'en' => {
  const spoken = env.NIANKAN_LOCALE ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? ''
  return spoken.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

/** The terminal of this process, in the user's language. */
export const openTerminal = (env: Readonly<Record<string, string | undefined>>): ProcessTerminal => {
  const used = new Set<NodeJS.WriteStream>()
  const write = (stream: NodeJS.WriteStream, text: string) => {
    used.add(stream)
    stream.write(`${text}\n`)
  }
  const say = (text: string) => write(process.stderr, text)
  return {
    print: (text) => write(process.stdout, text),
    say,
    sayFailure: async (failure) => {
      // Loaded when something fails: most commands end well and need no words.
      const { failureWords } = await import('./failure-words')
      const translate = await failureWords(localeOf(env))
      const keys = failureKeys(failure.code)
      say(`${translate(keys.message, failure.data)} (${failure.code})`)
      say(translate(keys.hint, failure.data))
    },
    sayNotes: async (file, notes) => {
      if (notes.length === 0) return
      const { noteWords } = await import('./failure-words')
      const translate = await noteWords(localeOf(env))
      for (const note of notes) say(`${file}: ${translate(note)}`)
    },
    finish: async () => {
      for (const stream of used) await new Promise<void>((done) => void stream.write('', () => done()))
    },
  }
}
