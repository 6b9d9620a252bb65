import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { registerInvalidation } from '../api/invalidate'
import './base.css'
import { registerStyleNonce } from '../parts/style-nonce'
import { AppFrame } from './app-frame'
import { Appearance } from './appearance'
import { ErrorBoundary } from './error-boundary'
import { registerDialogEntry } from './keyboard/dialog-entry'
import { registerFocusReturn } from './keyboard/focus-return'
import { createLocale } from './locale'
import { rememberedPreferences } from './preferences'
import { registerErrorReports } from './report-errors'
import { createQueryClient, primeCache, registerPlaceMemory, settlePlace } from './warm-start'
import { registerLastWords } from './window-lifecycle'

registerStyleNonce()
const client = createQueryClient()
primeCache(client)
settlePlace(client)
registerPlaceMemory()
registerInvalidation(client)
registerErrorReports()
registerFocusReturn()
registerDialogEntry()
registerLastWords()

const locale = createLocale(rememberedPreferences().locale)
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root to draw in')
// In one go, effects and all: drawn in slices, the window would paint its empty frame before the section comes into it.
flushSync(() =>
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={locale}>
        <QueryClientProvider client={client}>
          <Appearance>
            <ErrorBoundary place="frame">
              <AppFrame />
            </ErrorBoundary>
          </Appearance>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>,
  ),
)
