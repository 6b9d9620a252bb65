import { type Failure, failureKeys } from '../../src-shared/failure/result'

/** Where results and words go. Results on standard output, everything said about them on standard error. */
export interface Terminal {
  readonly print: (text: string) => void
  readonly say: (text: string) => void
  readonly sayFailure: (failure: Failure) => Promise<void>
}

/** Chinese unless the machine speaks English: `NIANKAN_LOCALE` decides, then the usual variables. */
const localeOf = (env: Readonly<Record<string, string | undefined>>): 'zh-CN' | 'en' => {
  const spoken = env.NIANKAN_LOCALE ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? ''
  return spoken.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

/** The terminal of this process, in the user's language. */
export const openTerminal = (env: Readonly<Record<string, string | undefined>>): Terminal => {
  const say = (text: string) => process.stderr.write(`${text}\n`)
  return {
    print: (text) => process.stdout.write(`${text}\n`),
    say,
    sayFailure: async (failure) => {
      // Loaded when something fails: most commands end well and need no words.
      const { failureWords } = await import('./failure-words')
      const translate = await failureWords(localeOf(env))
      const keys = failureKeys(failure.code)
      say(`${translate(keys.message, failure.data)} (${failure.code})`)
      say(translate(keys.hint, failure.data))
    },
  }
}
