import type { DomainCases } from '../call-case'

export const appCases: DomainCases<'app'> = {
  describe: { succeeds: ({ api }) => api.app.describe({}), fails: {} },
  savePreferences: { succeeds: ({ api }) => api.app.savePreferences({ author: '李明', locale: 'en' }), fails: {} },
  reportError: { succeeds: ({ api }) => api.app.reportError({ message: 'It broke', place: 'outline' }), fails: {} },
  readyToClose: { succeeds: ({ api }) => api.app.readyToClose({}), fails: {} },
}
