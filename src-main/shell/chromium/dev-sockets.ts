import type { BrowserContext } from 'playwright-core'

/** Carries the development server's hot-reload socket, which the page would look for at its own made-up origin. */
export const relayDevSockets = (context: BrowserContext, devUrl: string): Promise<void> =>
  context.routeWebSocket(/.*/, (fromPage) => {
    const target = new URL(devUrl)
    const { pathname, search } = new URL(fromPage.url())
    const server = new WebSocket(`ws://${target.host}${pathname}${search}`, 'vite-hmr')
    const early: (string | Buffer)[] = []
    fromPage.onMessage((message) => {
      if (server.readyState === WebSocket.OPEN) server.send(message)
      else early.push(message)
    })
    fromPage.onClose(() => server.close())
    server.addEventListener('open', () => {
      for (const message of early.splice(0)) server.send(message)
    })
    server.addEventListener('message', ({ data }) => fromPage.send(String(data)))
    server.addEventListener('close', () => void fromPage.close())
  })
