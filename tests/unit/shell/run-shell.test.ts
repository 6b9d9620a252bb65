import { describe, expect, it } from 'vitest'
import type { Emit, Session } from '../../../src-main/api/host'
import { silentLog } from '../../../src-main/log/logger'
import { createPromised } from '../../../src-main/shell/promised'
import { runShell } from '../../../src-main/shell/run-shell'
import type { ShellWindow, WindowEnding } from '../../../src-main/shell/shell'
import { createWire } from '../../../src-main/shell/wire'

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A shell whose window hears `posted`, and whose session foresees when `answer` is called. */
async function running() {
  const posted: { event: string; payload: unknown }[] = []
  const ending = createPromised<WindowEnding>()
  const opened = createPromised<void>()
  const foreseen = [{ call: 'edition.list', input: {}, answer: { ok: true as const, value: [] } }]
  const asked: (() => void)[] = []
  let emit: Emit = () => undefined
  const session: Session = {
    handle: async () => ({ ok: true, value: null }),
    foresee: () => new Promise((resolve) => asked.push(() => resolve(foreseen))),
    serve: () => null,
    openPath: async () => ({ ok: true, value: null }),
    close: async () => undefined,
  }
  const window: ShellWindow = {
    dialogs: {
      chooseFiles: async () => [],
      chooseTarget: async () => null,
      chooseFolder: async () => null,
      windowDialogs: null,
    },
    underWay: Promise.resolve(),
    dropQuestions: () => undefined,
    setTitle: () => undefined,
    post: (message) => posted.push(JSON.parse(message)),
    open: async () => {
      opened.resolve()
      return { ok: true, value: undefined }
    },
    focus: () => undefined,
    ending: ending.promise,
    close: async () => undefined,
  }
  const ended = runShell({
    shell: {
      kind: 'chromium',
      createWindow: () => window,
      reveal: async () => undefined,
      startJob: () => {
        throw new Error('No job here')
      },
    },
    loadBackend: async () => ({
      createSession: (dependencies) => {
        emit = dependencies.emit
        return session
      },
      createWire,
      callNames: [],
    }),
    places: { userData: '', resources: '', logFile: '' },
    log: silentLog,
    version: '0',
    args: { project: null, isSample: false },
    home: 'https://niankan.invalid',
    pageRoot: '',
    devUrl: null,
    stop: new Promise(() => undefined),
  })
  await opened.promise
  // Those of the page itself.
  asked.splice(0)
  return {
    posted,
    foreseen,
    asked,
    tell: (...told: Parameters<Emit>) => emit(...told),
    end: async () => {
      ending.resolve('closed')
      await ended
    },
  }
}

describe('a window that opens a project', () => {
  it('is told what it will ask next, once it knows of the project', async () => {
    const { posted, foreseen, asked, tell, end } = await running()
    tell('project.opened', {})
    expect(asked).toHaveLength(0)
    await nextTurn()
    asked[0]?.()
    await nextTurn()
    expect(posted).toEqual([
      { event: 'project.opened', payload: {} },
      { event: 'project.foreseen', payload: { foreseen } },
    ])
    await end()
  })

  it('is told nothing of it where something has happened meanwhile', async () => {
    const { posted, asked, tell, end } = await running()
    tell('project.opened', {})
    await nextTurn()
    tell('history.changed', {})
    asked[0]?.()
    await nextTurn()
    expect(posted.map(({ event }) => event)).toEqual(['project.opened', 'history.changed'])
    await end()
  })
})
