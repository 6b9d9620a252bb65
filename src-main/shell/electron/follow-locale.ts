import { InterfaceLocale } from '../../../src-shared/contract/app'
import type { WireAnswer } from '../../../src-shared/contract/wire'
import type { Session } from '../../api/host'

const localeOf = (value: unknown): InterfaceLocale | null => {
  const locale = typeof value === 'object' && value !== null && 'locale' in value ? value.locale : null
  const parsed = InterfaceLocale.safeParse(locale)
  return parsed.success ? parsed.data : null
}

/** The language that the person chose, as the session knows it. */
export const readLocale = async (session: Session): Promise<InterfaceLocale | null> => {
  const described = await session.handle({ call: 'app.describe', input: {} })
  const value = described.ok ? described.value : null
  return typeof value === 'object' && value !== null && 'preferences' in value ? localeOf(value.preferences) : null
}

/** The same session, telling of each change of the language: menu and dialogs are outside the window that changed it. */
export const followLocale = (session: Session, onLocale: (locale: InterfaceLocale) => void): Session => ({
  ...session,
  handle: async (call): Promise<WireAnswer> => {
    const answer = await session.handle(call)
    const locale = call.call === 'app.savePreferences' && answer.ok ? localeOf(answer.value) : null
    if (locale !== null) onLocale(locale)
    return answer
  },
})
