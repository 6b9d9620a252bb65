import { contextBridge, ipcRenderer } from 'electron'
import { createBridge } from '../bridge-script'
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels'

/** Put in by the build from the contract: a sandboxed preload can load nothing of ours. */
declare const __CALL_NAMES__: readonly string[]

/** The few things of the page that the preload touches; main's compiler knows no DOM. */
interface PageGlobals {
  readonly addEventListener: (name: string, listener: (event: PageEvent) => void) => void
}
interface PageEvent {
  readonly effectiveDirective: string
  readonly blockedURI: string
  readonly sourceFile: string
  readonly lineNumber: number
}

const send = (message: string): Promise<string> => ipcRenderer.invoke(CALL_CHANNEL, message)
const { bridge, deliver } = createBridge(send, __CALL_NAMES__)
ipcRenderer.on(EVENT_CHANNEL, (_event, message: string) => deliver([message]))
contextBridge.exposeInMainWorld('niankan', { call: bridge.call, listen: bridge.listen })

const page = globalThis as unknown as PageGlobals
page.addEventListener('pagehide', () => void send(JSON.stringify({ isLeaving: true })))
page.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
  const violation = { directive: effectiveDirective, blocked: blockedURI, place: `${sourceFile}:${lineNumber}` }
  void send(JSON.stringify({ violation }))
})
