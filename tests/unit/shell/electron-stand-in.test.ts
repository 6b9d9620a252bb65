import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { app, appControl } from '../../support/electron-stand-in/app'
import { BrowserWindow } from '../../support/electron-stand-in/browser-window'
import { cloneForIpc } from '../../support/electron-stand-in/clone'
import { answerInvoke, ipcMain } from '../../support/electron-stand-in/ipc-main'
import { preloadScript } from '../../support/electron-stand-in/preload'
import { protocol, session } from '../../support/electron-stand-in/session'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'niankan-stand-in-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const preload = (name: string, source: string) => {
  const path = join(folder, name)
  writeFileSync(path, source)
  return path
}

/** In one order, as in one run of the app: what must come before ready is tried before and after. */
describe('the Electron stand-in', () => {
  test('refuses a preload that is an ES module', () => {
    const esm = preload('esm.cjs', "import { contextBridge } from 'electron'\ncontextBridge.exposeInMainWorld('a', {})")
    expect(() => preloadScript(esm, 'send')).toThrow(/can't be ESM/)
    expect(() => preloadScript(preload('a.mjs', ''), 'send')).toThrow(/CommonJS/)
    expect(preloadScript(preload('a.cjs', "require('electron')"), 'send')).toContain("require('electron')")
  })

  test.each([
    ['a function', { call: () => 1 }],
    ['a symbol', Symbol('a')],
    ['a promise', Promise.resolve(1)],
  ])('%s cannot be cloned, as in Electron', (_, value) => {
    expect(() => cloneForIpc(value, 'here')).toThrow(/could not be cloned/)
  })

  test('what could be cloned but is not carried is refused by name', () => {
    expect(() => cloneForIpc(new Map(), 'here')).toThrow(/plain data only/)
    expect(cloneForIpc({ a: ['一', null] }, 'here')).toEqual({ a: ['一', null] })
  })

  test('a handler that gives something uncloneable rejects the call, and errors cross as their message', async () => {
    ipcMain.handle('bad', () => ({ run: () => 1 }))
    ipcMain.handle('broken', () => {
      throw new Error('no')
    })
    const event = {} as Parameters<typeof answerInvoke>[0]
    expect(await answerInvoke(event, 'bad', [])).toMatchObject({ error: expect.stringMatching(/could not be cloned/) })
    expect(await answerInvoke(event, 'broken', [])).toEqual({ error: 'Error: no' })
    expect(await answerInvoke(event, 'none', [])).toMatchObject({
      error: expect.stringMatching(/No handler registered/),
    })
    expect(() => ipcMain.handle('bad', () => 1)).toThrow(/second handler/)
  })

  test('throws on what it does not model instead of giving undefined', () => {
    expect(() => Reflect.get(app, 'dock')).toThrow(/isn't modelled/)
    expect(() => app.on('certificate-error' as 'before-quit', () => undefined)).toThrow(/no event/)
  })

  test('before ready there are no windows and no sessions', () => {
    expect(() => new BrowserWindow()).toThrow(/before app is ready/)
    expect(() => session.fromPartition('persist:a')).toThrow(/before app is ready/)
  })

  test('after ready it is too late to register a scheme, to move the data folder, or to turn the sandbox on', () => {
    appControl.markReady()
    expect(() => protocol.registerSchemesAsPrivileged([{ scheme: 'niankan' }])).toThrow(/before app is ready/)
    expect(() => app.setPath('userData', '/tmp')).toThrow(/before app is ready/)
    expect(() => app.enableSandbox()).toThrow(/before app is ready/)
  })

  test('a scheme that was not registered cannot be served', () => {
    const made = session.fromPartition('persist:a')
    expect(() => made.protocol.handle('niankan', () => new Response())).toThrow(/wasn't registered/)
    expect(() => Reflect.get(made, 'cookies')).toThrow(/isn't modelled/)
  })

  test('a window without isolation, or with an option it does not know, is refused', () => {
    const made = session.fromPartition('persist:a')
    const safe = { session: made, contextIsolation: true, sandbox: true, preload: preload('b.cjs', '') }
    expect(() => new BrowserWindow({ webPreferences: { ...safe, sandbox: false } })).toThrow(/sandboxed/)
    expect(() => new BrowserWindow({ webPreferences: { ...safe, nodeIntegration: true } })).toThrow(/Node/)
    expect(() => new BrowserWindow({ frame: false, webPreferences: safe })).toThrow(/frame isn't modelled/)
    const window = new BrowserWindow({ webPreferences: safe })
    expect(() => Reflect.get(window, 'setOpacity')).toThrow(/isn't modelled/)
  })
})
