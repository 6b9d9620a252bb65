/** Loaded before a job's own entry: gives it what Electron gives a utility process, and takes away what it lacks. */
const send = process.send?.bind(process)
const parentPort = {
  postMessage: (message: unknown) => {
    // Electron would refuse to clone it; Node's own channel does the same here.
    send?.(message as object)
  },
  on: (event: string, listener: (event: { readonly data: unknown }) => void) => {
    if (event !== 'message') throw new Error(`parentPort has no event '${event}' in the Electron stand-in`)
    process.on('message', (data) => listener({ data }))
  },
}
Object.defineProperty(process, 'parentPort', { value: parentPort })
Object.defineProperty(process, 'send', { value: undefined })
// An app that is gone takes its utility processes with it.
process.on('disconnect', () => process.exit(0))
