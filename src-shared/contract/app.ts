import { z } from 'zod'
import { command, defineDomain, query } from './define-domain'

export const InterfaceLocale = z.enum(['zh-CN', 'en'])
export type InterfaceLocale = z.output<typeof InterfaceLocale>
export const Theme = z.enum(['system', 'light', 'dark'])

/** What belongs to the person and the machine, not to a project. */
export const Preferences = z.object({
  locale: InterfaceLocale,
  theme: Theme,
  /** Asked for once; stands beside every change. */
  author: z.string().max(80),
})
export type Preferences = z.output<typeof Preferences>

export const app = defineDomain('app', {
  describe: query({
    input: z.object({}),
    output: z.object({
      version: z.string(),
      shell: z.enum(['electron', 'chromium']),
      logFile: z.string(),
      preferences: Preferences,
    }),
  }),
  savePreferences: command({ input: Preferences.partial(), output: Preferences }),
  /** The window met an error that nobody handled: it goes to the log. */
  reportError: command({
    input: z.object({ message: z.string().max(2000), place: z.string().max(200) }),
    output: z.object({ incident: z.string() }),
  }),
  /** The window's last words: everything it held is saved. Answers when the shell may close it. */
  readyToClose: command({ input: z.object({}), output: z.object({}) }),
})
