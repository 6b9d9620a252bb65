import type { app } from '../../src-shared/contract/app'
import type { Handlers } from '../../src-shared/contract/define-domain'
import { ok } from '../../src-shared/failure/result'
import type { SessionContext } from './context'

export const appApi: Handlers<typeof app, SessionContext> = {
  describe: (_input, { version, host, places, settings }) =>
    ok({ version, shell: host.kind, logFile: places.logFile, preferences: settings.preferences() }),
  savePreferences: (input, { settings }) => {
    const change = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    return ok(settings.savePreferences(change))
  },
  reportError: ({ message, place }, { log, newId }) => {
    const incident = newId()
    log.error('window-error', { incident, message, place })
    return ok({ incident })
  },
  readyToClose: (_input, { host }) => {
    host.readyToClose()
    return ok({})
  },
}
