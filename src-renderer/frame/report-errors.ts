import { api } from '../api/client'

const report = (place: string, reason: unknown) => {
  const message = reason instanceof Error ? `${reason.message}\n${reason.stack ?? ''}` : String(reason)
  void api.app.reportError({ message: message.slice(0, 2000), place })
}

/** Sends to the log what nobody caught: errors outside React's drawing and rejected promises. Returns its undo. */
export const registerErrorReports = (): (() => void) => {
  const onError = (event: ErrorEvent) => report('window', event.error ?? event.message)
  const onRejection = (event: PromiseRejectionEvent) => report('promise', event.reason)
  window.addEventListener('error', onError)
  window.addEventListener('unhandledrejection', onRejection)
  return () => {
    window.removeEventListener('error', onError)
    window.removeEventListener('unhandledrejection', onRejection)
  }
}
