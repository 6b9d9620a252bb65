import { describe, expect, test } from 'vitest'
import { createBridge } from '../../../src-main/shell/bridge-script'

const event = (name: string) => JSON.stringify({ event: name, payload: {} })
const nextTask = () => new Promise((settle) => setTimeout(settle))

describe("the window's end of the wire", () => {
  test('sends a call as one text and gives its answer', async () => {
    const sent: string[] = []
    const { bridge } = createBridge(
      (message) => {
        sent.push(message)
        return Promise.resolve('{"ok":true,"value":7}')
      },
      ['app.describe'],
    )
    expect(await bridge.call('app.describe', { a: 1 })).toEqual({ ok: true, value: 7 })
    expect(sent).toEqual(['{"call":"app.describe","input":{"a":1}}'])
  })

  test('a name that the contract lacks never leaves the window', async () => {
    const { bridge } = createBridge(() => Promise.reject(new Error('sent')), ['app.describe'])
    expect(await bridge.call('app.erase', {})).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  })

  test('early events reach every listener of the start, in order, and none twice', async () => {
    const { bridge, deliver } = createBridge(() => Promise.resolve(''), [])
    deliver([event('project.opened'), event('bin.changed')])
    const heard: string[] = []
    bridge.listen((told) => heard.push(`first ${told.event}`))
    bridge.listen((told) => heard.push(`second ${told.event}`))
    deliver([event('source.changed')])
    await nextTask()
    deliver([event('history.changed')])
    expect(heard).toEqual(
      ['project.opened', 'bin.changed', 'source.changed', 'history.changed'].flatMap((name) => [
        `first ${name}`,
        `second ${name}`,
      ]),
    )
  })

  test('a listener that was taken back hears nothing more', async () => {
    const { bridge, deliver } = createBridge(() => Promise.resolve(''), [])
    const heard: string[] = []
    const stop = bridge.listen((told) => heard.push(told.event))
    await nextTask()
    stop()
    deliver([event('bin.changed')])
    expect(heard).toEqual([])
  })

  test('the bridge cannot be changed', () => {
    const { bridge } = createBridge(() => Promise.resolve(''), [])
    expect(Object.isFrozen(bridge)).toBe(true)
  })
})
