import type { BrowserContext, Frame, Page, Request, Route } from 'playwright-core'
import type { Log } from '../../log/logger'
import type { WindowSide } from '../shell'

export interface PageGateOptions {
  readonly home: string
  readonly page: Page
  readonly respond: WindowSide['respond']
  readonly log: Log
}

/** The reason to refuse a request, or null. The window shows one page; it opens nothing else and goes nowhere else. */
const refusalOf = (route: Route, { home, page }: PageGateOptions): string | null => {
  const request = route.request()
  const url = URL.parse(request.url())
  if (url?.origin !== home) return 'another origin'
  if (!request.isNavigationRequest()) return null
  if (frameOf(request) !== page.mainFrame()) return 'a frame'
  return url.pathname === '/' ? null : 'not the page'
}

/** The frame that asks, or null for a window that is only just being opened. */
const frameOf = (request: Request): Frame | null => {
  try {
    return request.frame()
  } catch {
    // Ignored because a window that isn't there yet is refused like a frame.
    return null
  }
}

const answer = async (route: Route, options: PageGateOptions): Promise<void> => {
  const refusal = refusalOf(route, options)
  const url = new URL(route.request().url())
  if (refusal !== null) {
    options.log.warn('request.refused', { reason: refusal, protocol: url.protocol, host: url.host.slice(0, 100) })
    // An answer without content leaves the window where it is; an aborted one would put an error page in its place.
    if (route.request().isNavigationRequest()) await route.fulfill({ status: 204 })
    else await route.abort('blockedbyclient')
    return
  }
  const { status, headers, body } = await options.respond(url.pathname + url.search)
  await route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) })
}

/** Puts our server in the network's place: everything the browser asks for is answered here or refused. */
export const closeNetwork = async (context: BrowserContext, options: PageGateOptions): Promise<void> => {
  const routed = context.route('**/*', async (route) => {
    try {
      await answer(route, options)
    } catch (error) {
      // A request whose page went away meanwhile can't be answered; anything else is a fault of ours.
      if (options.page.isClosed()) return
      options.log.error('request.broke', { message: error instanceof Error ? error.message.slice(0, 300) : 'unknown' })
    }
  })
  await Promise.all([routed, context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: options.home })])
}

/** Keeps the window on its page: what opens beside it is closed, and a page that wanders off is brought back. */
export const keepOnPage = (context: BrowserContext, { home, page, log }: PageGateOptions): void => {
  context.on('page', (other) => {
    if (other === page) return
    log.warn('window.refused')
    void other.close()
  })
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || URL.parse(frame.url())?.origin === home) return
    log.warn('navigation.refused')
    void page.goto(`${home}/`)
  })
  // Nothing of ours asks through the browser; a question about leaving must not hold the window.
  page.on('dialog', (dialog) => void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()))
}
