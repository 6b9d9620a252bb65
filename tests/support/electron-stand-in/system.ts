import { fork } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as Electron from 'electron'
import { needReady } from './app'
import { cloneForIpc } from './clone'
import { checkKeys, createEmitter, StandInError, strict } from './strict'

/** Answers that a test has prepared for native dialogs, in the order in which they will be asked. */
const prepared: (readonly string[])[] = []
const waiting: ((paths: readonly string[]) => void)[] = []

export const answerNextDialog = (paths: readonly string[]): void => {
  const ask = waiting.shift()
  if (ask) ask(paths)
  else prepared.push(paths)
}

const nextAnswer = (): Promise<readonly string[]> => {
  const ready = prepared.shift()
  return ready ? Promise.resolve(ready) : new Promise((settle) => void waiting.push(settle))
}

const fileKeys = ['title', 'filters', 'properties', 'defaultPath']

const withWindow = (window: unknown): void => {
  needReady('dialog')
  if (typeof window !== 'object' || window === null || !('webContents' in window)) {
    throw new StandInError('Dialogs without a window are not modelled')
  }
}

export const dialog = strict('dialog', {
  showOpenDialog: async (window: unknown, options: Electron.OpenDialogOptions) => {
    withWindow(window)
    checkKeys('OpenDialogOptions', options, fileKeys)
    const filePaths = [...(await nextAnswer())]
    return { canceled: filePaths.length === 0, filePaths }
  },
  showSaveDialog: async (window: unknown, options: Electron.SaveDialogOptions) => {
    withWindow(window)
    checkKeys('SaveDialogOptions', options, fileKeys)
    const filePath = (await nextAnswer())[0] ?? ''
    return { canceled: filePath === '', filePath }
  },
  showMessageBox: (options: Electron.MessageBoxOptions) => {
    needReady('dialog')
    checkKeys('MessageBoxOptions', options, ['type', 'title', 'message', 'detail', 'buttons'])
    return Promise.resolve({ response: 0, checkboxChecked: false })
  },
})

const roles = [
  'quit',
  'cut',
  'copy',
  'paste',
  'pasteAndMatchStyle',
  'selectAll',
  'zoomIn',
  'zoomOut',
  'resetZoom',
  'togglefullscreen',
]
let shown: readonly Electron.MenuItemConstructorOptions[] = []

const checkItem = (item: Electron.MenuItemConstructorOptions): void => {
  checkKeys('MenuItem', item, ['label', 'role', 'accelerator', 'click', 'type', 'submenu'])
  if (item.role !== undefined && !roles.includes(item.role)) throw new StandInError(`Unknown menu role ${item.role}`)
  if (item.type !== 'separator' && !item.label) throw new StandInError('A menu item without a label')
  if (Array.isArray(item.submenu)) item.submenu.forEach(checkItem)
}

const templates = new WeakMap<object, readonly Electron.MenuItemConstructorOptions[]>()

export const Menu = strict('Menu', {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => {
    needReady('Menu')
    template.forEach(checkItem)
    const menu = strict('menu', {}) as Electron.Menu
    templates.set(menu, template)
    return menu
  },
  setApplicationMenu: (menu: Electron.Menu | null) => {
    shown = (menu && templates.get(menu)) ?? []
  },
})

const itemsOf = (items: readonly Electron.MenuItemConstructorOptions[]): Electron.MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])

/** Labels of the menu on show, and a click on one of them. */
export const menuControl = {
  labels: (): string[] => itemsOf(shown).flatMap(({ label }) => label ?? []),
  click: (label: string): void => {
    const item = itemsOf(shown).find((one) => one.label === label)
    if (item?.click === undefined) throw new StandInError(`No menu item '${label}' to click`)
    item.click({} as Electron.MenuItem, undefined, {} as Electron.KeyboardEvent)
  },
}

export const shell = strict('shell', {
  showItemInFolder: () => needReady('shell'),
} satisfies Pick<Electron.Shell, 'showItemInFolder'>)

/** Utility processes as Node processes, given a `process.parentPort` of the same shape. */
export const utilityProcess = strict('utilityProcess', {
  fork: (entry: string, args: string[] = [], options: Electron.ForkOptions = {}) => {
    needReady('utilityProcess')
    checkKeys('ForkOptions', options, ['serviceName'])
    const port = join(dirname(fileURLToPath(import.meta.url)), 'parent-port.mjs')
    const child = fork(entry, args, { serialization: 'advanced', execArgv: ['--import', port] })
    const events = createEmitter('utilityProcess', ['message', 'exit', 'spawn'])
    const on = (event: string, listener: (...args: never[]) => void): void => {
      // A child's events carry no event object, only their value.
      events.add(event, ((_event: unknown, value: unknown) => (listener as (value: unknown) => void)(value)) as never)
    }
    child.on('message', (message) => void events.emit('message', message))
    child.on('exit', (code) => void events.emit('exit', code ?? 1))
    return strict('utilityProcess child', {
      on,
      postMessage: (message: unknown) => void child.send(cloneForIpc(message, 'postMessage') as object),
      kill: () => child.kill('SIGTERM'),
    })
  },
})
