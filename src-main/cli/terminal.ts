import i18next from 'i18next'
import enFailure from '../../resources/locales/en/failure.json'
import zhFailure from '../../resources/locales/zh-CN/failure.json'
import { type Failure, failureKeys } from '../../src-shared/failure/result'

/** Where results and words go. Results on standard output, everything said about them on standard error. */
export interface Terminal {
  readonly print: (text: string) => void
  readonly say: (text: string) => void
  readonly sayFailure: (failure: Failure) => void
}

/** Chinese unless the machine speaks English: `NIANKAN_LOCALE` decides, then the usual variables. */
const localeOf = (env: Readonly<Record<string, string | undefined>>): 'zh-CN' | 'en' => {
  const spoken = env.NIANKAN_LOCALE ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? ''
  return spoken.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

/** The terminal of this process, in the user's language. */
export const openTerminal = async (env: Readonly<Record<string, string | undefined>>): Promise<Terminal> => {
  const words = i18next.createInstance()
  await words.init({
    lng: localeOf(env),
    fallbackLng: 'en',
    resources: { 'zh-CN': { failure: zhFailure }, en: { failure: enFailure } },
    interpolation: { escapeValue: false },
  })
  const say = (text: string) => process.stderr.write(`${text}\n`)
  return {
    print: (text) => process.stdout.write(`${text}\n`),
    say,
    sayFailure: (failure) => {
      const keys = failureKeys(failure.code)
      say(`${words.t(keys.message, failure.data)} (${failure.code})`)
      say(words.t(keys.hint, failure.data))
    },
  }
}
