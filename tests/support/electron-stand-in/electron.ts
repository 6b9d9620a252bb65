/**
 * A strict stand-in for the `electron` module, backed by a real Chromium page. What it models is typed by electron.d.ts;
 * everything else throws, a missing export when the app is linked. It proves wiring, not isolation.
 */
export { app } from './app'
export { BrowserWindow } from './browser-window'
export { ipcMain } from './ipc-main'
export { protocol, session } from './session'
export { dialog, Menu, shell, utilityProcess } from './system'
