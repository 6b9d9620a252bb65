import { describe, expect, test } from 'vitest'
import { createEventPush } from '../../../src-main/shell/event-push'

describe('pushing events', () => {
  test('what comes before the page is there, and while a batch is on its way, arrives in order', async () => {
    const batches: (readonly string[])[] = []
    const done: (() => void)[] = []
    const push = createEventPush(() => undefined)
    push.post('1')
    push.start((messages) => {
      batches.push(messages)
      return new Promise((settle) => done.push(settle))
    })
    await Promise.resolve()
    push.post('2')
    push.post('3')
    expect(batches).toEqual([['1']])
    done[0]?.()
    await Promise.resolve()
    await Promise.resolve()
    expect(batches).toEqual([['1'], ['2', '3']])
  })

  test('what is told in one go goes together', async () => {
    const batches: (readonly string[])[] = []
    const push = createEventPush(() => undefined)
    push.start((messages) => {
      batches.push(messages)
      return Promise.resolve()
    })
    push.post('1')
    push.post('2')
    await Promise.resolve()
    expect(batches).toEqual([['1', '2']])
    push.post('3')
    await Promise.resolve()
    expect(batches).toEqual([['1', '2'], ['3']])
  })

  test('a batch that meets no page is counted, and the next one goes out', async () => {
    let lost = 0
    const sent: string[] = []
    const push = createEventPush((count) => {
      lost += count
    })
    push.start((messages) => {
      if (messages.includes('bad')) return Promise.reject(new Error('no page'))
      sent.push(...messages)
      return Promise.resolve()
    })
    push.post('bad')
    await Promise.resolve()
    push.post('good')
    await new Promise((settle) => setTimeout(settle))
    expect({ lost, sent }).toEqual({ lost: 1, sent: ['good'] })
  })

  test('nothing is sent once it has ended', async () => {
    const sent: string[] = []
    const push = createEventPush(() => undefined)
    push.start((messages) => {
      sent.push(...messages)
      return Promise.resolve()
    })
    push.post('too late')
    push.end()
    push.post('late')
    await Promise.resolve()
    expect(sent).toEqual([])
  })
})
