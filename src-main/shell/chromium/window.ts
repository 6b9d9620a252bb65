import type { BrowserContext, Page } from 'playwright-core'
import { fail, ok, type Result } from '../../../src-shared/failure/result'
import type { Log } from '../../log/logger'
import { createEventPush } from '../event-push'
import { createPromised } from '../promised'
import type { ShellWindow, WindowEnding, WindowSide } from '../shell'
import { relayDevSockets } from './dev-sockets'
import { nextProcess } from './next-process'
import { closeNetwork, keepOnPage } from './page-gate'
import { createWindowDialogs } from './window-dialogs'
import { windowScript } from './window-script'

export interface ChromiumWindowOptions {
  /** Scheme and host of the page, which exist nowhere. */
  readonly home: string
  readonly launch: () => Promise<Result<BrowserContext, 'browser-failed' | 'browser-not-found'>>
  readonly devUrl: string | null
  /** Where the first file dialog opens. */
  readonly folder: string
  readonly log: Log
}

const binding = '__niankanSend'
const dispatcher = '__niankanDeliver'

/** A window in an installed browser. The browser starts at once; the page comes with `open`. */
export const createChromiumWindow = (options: ChromiumWindowOptions): ShellWindow => {
  const { home, log } = options
  const started = nextProcess()
  const launching = options.launch()
  const ending = createPromised<WindowEnding>()
  const push = createEventPush((count) => log.debug('events.lost', { count }))
  const dialogs = createWindowDialogs({
    onRequest: (dialogId) => push.post(JSON.stringify({ event: 'dialog.requested', payload: { dialogId } })),
    onAnswer: (dialogId) => push.post(JSON.stringify({ event: 'dialog.answered', payload: { dialogId } })),
    folder: options.folder,
  })
  let page: Page | null = null
  let title = ''

  const showTitle = async (): Promise<void> => {
    if (page === null || title === '') return
    try {
      await page.evaluate(`document.title = ${JSON.stringify(title)}`)
    } catch {
      // Ignored because a page that is reloading comes with its title.
    }
  }

  const watch = (context: BrowserContext, shown: Page): void => {
    shown.on('crash', () => ending.resolve('crashed'))
    context.on('close', () => ending.resolve('browser-gone'))
    // Closing the last window ends the browser too: only a browser that stays says that the person closed the window.
    shown.on('close', () => setImmediate(() => ending.resolve('closed')))
    shown.on('pageerror', (error) => log.error('page.error', { message: error.message.slice(0, 300) }))
    void ending.promise.then(() => {
      push.end()
      dialogs.closeAll()
    })
  }

  const open = async (side: WindowSide): Promise<Result<void, 'browser-failed' | 'browser-not-found'>> => {
    const launched = await launching
    if (!launched.ok) return launched
    const context = launched.value
    const shown = context.pages()[0] ?? (await context.newPage())
    page = shown
    watch(context, shown)
    const gate = { home, page: shown, respond: side.respond, log }
    await Promise.all([
      closeNetwork(context, gate),
      options.devUrl === null ? undefined : relayDevSockets(context, options.devUrl),
      context
        .exposeBinding(binding, ({ frame }, message: unknown) =>
          side.receive({ isMainFrame: frame === shown.mainFrame(), url: frame.url() }, message),
        )
        .then(() => context.addInitScript(windowScript({ binding, dispatcher, home, callNames: side.callNames }))),
    ])
    try {
      await shown.goto(`${home}/`, { waitUntil: 'commit' })
    } catch (error) {
      return fail('browser-failed', { problem: error instanceof Error ? (error.message.split('\n')[0] ?? '') : '' })
    }
    keepOnPage(context, gate)
    push.start(async (messages) => {
      await shown.evaluate(`globalThis[${JSON.stringify(dispatcher)}](${JSON.stringify(messages)})`)
    })
    return ok(undefined)
  }

  return {
    dialogs,
    // A launch that ends without a process has nothing left to wait for either.
    underWay: Promise.race([started, launching]).then(() => undefined),
    dropQuestions: dialogs.closeAll,
    setTitle: (next) => {
      title = next
      void showTitle()
    },
    post: push.post,
    open,
    focus: () => void page?.bringToFront(),
    ending: ending.promise,
    close: async () => {
      push.end()
      const launched = await launching
      if (!launched.ok) return
      try {
        await launched.value.close()
      } catch (error) {
        // A browser whose last window was closed is on its way out by itself.
        log.info('browser.gone', { message: error instanceof Error ? error.message.slice(0, 100) : 'unknown' })
      }
    },
  }
}
