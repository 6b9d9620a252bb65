import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { appControl } from './app'
import { windows } from './browser-window'
import { answerNextDialog, menuControl } from './system'

/** What a person or the system does to the app, told by the test. */
export type Control =
  | { readonly do: 'close-window' }
  | { readonly do: 'crash-window' }
  | { readonly do: 'quit' }
  | { readonly do: 'second-instance'; readonly told: unknown }
  | { readonly do: 'answer-dialog'; readonly paths: readonly string[] }
  | { readonly do: 'click-menu'; readonly label: string }
  | { readonly do: 'list-menu' }

const obey = (control: Control): void => {
  if (control.do === 'close-window') for (const window of windows) window.closeByPerson()
  if (control.do === 'crash-window') for (const window of windows) void window.crash()
  if (control.do === 'quit') appControl.quit()
  if (control.do === 'second-instance') appControl.secondInstance(control.told)
  if (control.do === 'answer-dialog') answerNextDialog(control.paths)
  if (control.do === 'click-menu') menuControl.click(control.label)
  if (control.do === 'list-menu') process.send?.({ labels: menuControl.labels() })
}

const [entry = '', ...args] = process.argv.slice(2)
const standIn = new URL('./electron.mjs', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
process.argv = ['electron', entry, ...args]
process.on('message', (message) => obey(message as Control))
// Like Electron, which gets ready only when the main module has been evaluated.
await import(pathToFileURL(resolve(entry)).href)
appControl.markReady()
