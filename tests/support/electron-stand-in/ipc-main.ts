import type * as Electron from 'electron'
import { cloneForIpc } from './clone'
import { StandInError, strict } from './strict'

type Handler = Parameters<Electron.IpcMain['handle']>[1]
const handlers = new Map<string, Handler>()

export const ipcMain = strict('ipcMain', {
  handle: (channel: string, handler: Handler) => {
    if (handlers.has(channel)) throw new StandInError(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  removeHandler: (channel: string) => void handlers.delete(channel),
} satisfies Pick<Electron.IpcMain, 'handle' | 'removeHandler'>)

/** Answers one invocation as Electron would: what the handler gives must be clonable, what it throws is a message. */
export const answerInvoke = async (
  event: Pick<Electron.IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  channel: string,
  args: readonly unknown[],
): Promise<{ value?: unknown; error?: string }> => {
  try {
    const handler = handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    const given: unknown = await handler(strict('event', event) as Electron.IpcMainInvokeEvent, ...args)
    return { value: cloneForIpc(given, `answer to '${channel}'`) }
  } catch (error) {
    return { error: String(error) }
  }
}
