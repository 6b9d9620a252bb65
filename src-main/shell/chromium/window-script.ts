import { createBridge } from '../bridge-script'

/** Names of the script's two ends, and the page it belongs to. */
export interface WindowScriptOptions {
  readonly binding: string
  readonly dispatcher: string
  readonly home: string
  readonly callNames: readonly string[]
}

/** The few things of the page that the script touches; main's compiler knows no DOM. */
interface PageGlobals {
  readonly top: unknown
  readonly self: unknown
  readonly location: { readonly origin: string }
  readonly addEventListener: (name: string, listener: (event: PageEvent) => void) => void
  readonly document: { readonly addEventListener: (name: string, listener: (event: PageEvent) => void) => void }
  [name: string]: unknown
}
interface PageEvent {
  readonly effectiveDirective: string
  readonly blockedURI: string
  readonly sourceFile: string
  readonly lineNumber: number
}

/** Runs in the page before its own scripts. Self-contained: its source text is sent there. */
function installBridge(make: typeof createBridge, options: WindowScriptOptions): void {
  const page = globalThis as unknown as PageGlobals
  const send = page[options.binding] as (message: string) => Promise<string>
  delete page[options.binding]
  if (page.top !== page.self || page.location.origin !== options.home) return
  const { bridge, deliver } = make(send, options.callNames)
  Object.defineProperty(page, 'niankan', { value: bridge, enumerable: true })
  Object.defineProperty(page, options.dispatcher, { value: deliver })
  const tell = (notice: unknown): void => void send(JSON.stringify(notice))
  tell({ isLeaving: false })
  page.addEventListener('pagehide', () => tell({ isLeaving: true }))
  page.document.addEventListener('securitypolicyviolation', (event) =>
    tell({
      violation: {
        directive: event.effectiveDirective,
        blocked: event.blockedURI,
        place: `${event.sourceFile}:${event.lineNumber}`,
      },
    }),
  )
}

/** The text of the script that gives the page `window.niankan` and nothing else. */
export const windowScript = (options: WindowScriptOptions): string =>
  `(${installBridge.toString()})(${createBridge.toString()}, ${JSON.stringify(options)})`
