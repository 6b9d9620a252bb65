import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type BodySaver, createBodySaver, LONGEST_WAIT_MS, PAUSE_MS } from '../../../src-renderer/editor/body-saver'
import { emptyDocument } from '../../../src-shared/document/schema'
import { type Failure, fail, ok, type Result } from '../../../src-shared/failure/result'

interface Desk {
  readonly saver: BodySaver
  readonly sent: number[]
  readonly told: (readonly [string, string | null])[]
  answer: (basedOn: number) => Promise<Result<{ revision: number }>>
  isComposing: boolean
}

const makeDesk = (): Desk => {
  const sent: number[] = []
  const told: (readonly [string, string | null])[] = []
  const desk = {
    sent,
    told,
    isComposing: false,
    answer: async (basedOn: number): Promise<Result<{ revision: number }>> => ok({ revision: basedOn + 1 }),
  }
  const saver = createBodySaver(
    {
      read: () => ok(emptyDocument()),
      send: (_, basedOn) => {
        sent.push(basedOn)
        return desk.answer(basedOn)
      },
      tell: (phase, failure: Failure | null) => told.push([phase, failure?.code ?? null]),
      isComposing: () => desk.isComposing,
      now: () => Date.now(),
    },
    1,
  )
  return Object.assign(desk, { saver })
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('createBodySaver', () => {
  test('saves once after a pause and tells the truth on the way', async () => {
    const desk = makeDesk()
    desk.saver.touch()
    desk.saver.touch()
    expect(desk.told.at(-1)).toEqual(['unsaved', null])
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(desk.sent).toEqual([1])
    expect(desk.told.map(([phase]) => phase)).toEqual(['unsaved', 'unsaved', 'saving', 'saved'])
    expect(desk.saver.isClean()).toBe(true)
  })

  test('saves while typing goes on without a pause', async () => {
    const desk = makeDesk()
    for (let typedMs = 0; typedMs <= LONGEST_WAIT_MS; typedMs += 100) {
      desk.saver.touch()
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(desk.sent).toEqual([1])
  })

  test('sends one save at a time, each built on the revision of the one before', async () => {
    const desk = makeDesk()
    const pending: (() => void)[] = []
    desk.answer = (basedOn) =>
      new Promise((settle) => {
        pending.push(() => settle(ok({ revision: basedOn + 1 })))
      })
    desk.saver.touch()
    const flushed = desk.saver.flush()
    desk.saver.touch()
    void desk.saver.flush()
    expect(desk.sent).toEqual([1])
    pending[0]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(desk.sent).toEqual([1, 2])
    pending[1]?.()
    await flushed
    expect(desk.saver.revision()).toBe(3)
    expect(desk.told.at(-1)).toEqual(['saved', null])
  })

  test('says unsaved, not saved, when typing went on during the save', async () => {
    const desk = makeDesk()
    let settle: (answer: Result<{ revision: number }>) => void = () => undefined
    desk.answer = () =>
      new Promise((resolve) => {
        settle = resolve
      })
    desk.saver.touch()
    void desk.saver.flush()
    desk.saver.touch()
    settle(ok({ revision: 2 }))
    await vi.advanceTimersByTimeAsync(0)
    expect(desk.told.map(([phase]) => phase)).toContain('unsaved')
    expect(desk.told.map(([phase]) => phase)).not.toContain('saved')
  })

  test('a conflict stops saving until the user has chosen, and then nothing is lost', async () => {
    const desk = makeDesk()
    desk.answer = async () => fail('revision-conflict', { now: 9 })
    desk.saver.touch()
    await desk.saver.flush()
    expect(desk.told.at(-1)).toEqual(['failed', 'revision-conflict'])
    desk.saver.touch()
    await vi.advanceTimersByTimeAsync(5000)
    expect(desk.sent).toEqual([1])
    desk.answer = async (basedOn) => ok({ revision: basedOn + 1 })
    await desk.saver.overwrite(9)
    expect(desk.sent).toEqual([1, 9])
    expect(desk.saver.revision()).toBe(10)
  })

  test('another failure is tried again with the next change', async () => {
    const desk = makeDesk()
    desk.answer = async () => fail('target-not-writable', {})
    desk.saver.touch()
    await desk.saver.flush()
    expect(desk.saver.isClean()).toBe(false)
    desk.answer = async (basedOn) => ok({ revision: basedOn + 1 })
    desk.saver.touch()
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(desk.told.at(-1)).toEqual(['saved', null])
  })

  test('waits for the end of a composition, but not when the window goes', async () => {
    const desk = makeDesk()
    desk.isComposing = true
    desk.saver.touch()
    await vi.advanceTimersByTimeAsync(5000)
    expect(desk.sent).toEqual([])
    await desk.saver.flush()
    expect(desk.sent).toEqual([1])
  })

  test('a closed saver sends nothing more', async () => {
    const desk = makeDesk()
    desk.saver.touch()
    desk.saver.close()
    await vi.advanceTimersByTimeAsync(5000)
    await desk.saver.flush()
    expect(desk.sent).toEqual([])
  })
})
