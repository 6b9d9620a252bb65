import { describe, expect, test } from 'vitest'
import { createWindowDialogs } from '../../../src-main/shell/chromium/window-dialogs'

const someDialogs = () => {
  const requested: string[] = []
  const answered: string[] = []
  const dialogs = createWindowDialogs({
    onRequest: (id) => requested.push(id),
    onAnswer: (id) => answered.push(id),
    folder: '/home/lin/Documents',
  })
  const answer = (paths: readonly string[] | null) => dialogs.windowDialogs?.answer(requested.at(-1) ?? '', paths)
  return { dialogs, requested, answered, answer }
}
const question = { title: 'frame:dialog.openProject', extensions: ['niankan'] }

describe('dialogs in the window', () => {
  test('a question waits, is told, and is gone once answered', async () => {
    const { dialogs, requested, answered, answer } = someDialogs()
    const chosen = dialogs.chooseFiles(question)
    expect(dialogs.windowDialogs?.pending()).toMatchObject([
      { dialogId: requested[0], kind: 'open-files', folder: '/home/lin/Documents', multiple: false },
    ])
    expect(answer(['/tmp/a.niankan'])).toBe(true)
    expect(await chosen).toEqual(['/tmp/a.niankan'])
    expect(answered).toEqual(requested)
    expect(dialogs.windowDialogs?.pending()).toEqual([])
    expect(answer(['/tmp/a.niankan'])).toBe(false)
  })

  test('the window learns that its answer arrived before main goes on with it', async () => {
    const { dialogs, answer } = someDialogs()
    let isGoingOn = false
    const chosen = dialogs.chooseFiles(question).then(() => {
      isGoingOn = true
    })
    answer(['/tmp/a.niankan'])
    // All that answering a call takes, short of its way out of this process.
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
    expect(isGoingOn).toBe(false)
    await chosen
    expect(isGoingOn).toBe(true)
  })

  test('closing it is no choice', async () => {
    const { dialogs, answer } = someDialogs()
    const files = dialogs.chooseFiles(question)
    answer(null)
    const target = dialogs.chooseTarget(question)
    answer(null)
    const folder = dialogs.chooseFolder(question)
    answer(null)
    expect(await Promise.all([files, target, folder])).toEqual([[], null, null])
  })

  test.each([
    ['a relative path', ['a.niankan']],
    ['several paths where one was asked for', ['/tmp/a', '/tmp/b']],
    ['no path at all', []],
  ])('%s is no answer, and the question still waits', (_, paths) => {
    const { dialogs, answer } = someDialogs()
    void dialogs.chooseFiles(question)
    expect(answer(paths)).toBe(false)
    expect(dialogs.windowDialogs?.pending()).toHaveLength(1)
  })

  test('several files come where several were asked for', async () => {
    const { dialogs, answer } = someDialogs()
    const chosen = dialogs.chooseFiles({ ...question, multiple: true })
    expect(answer(['/tmp/a', '/tmp/b'])).toBe(true)
    expect(await chosen).toEqual(['/tmp/a', '/tmp/b'])
  })

  test('the next dialog opens where the last choice was', async () => {
    const { dialogs, answer } = someDialogs()
    const target = dialogs.chooseTarget(question)
    answer(['/data/reports/2025.pdf'])
    await target
    void dialogs.chooseFolder(question)
    expect(dialogs.windowDialogs?.pending()).toMatchObject([{ folder: '/data/reports' }])
  })

  test('a window that goes closes its questions', async () => {
    const { dialogs } = someDialogs()
    const chosen = dialogs.chooseFiles(question)
    dialogs.closeAll()
    expect(await chosen).toEqual([])
  })
})
