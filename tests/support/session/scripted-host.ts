import type { Host, WindowDialogs } from '../../../src-main/api/host'
import type { StartJob } from '../../../src-main/work/job-process'
import type { DialogRequest } from '../../../src-shared/contract/dialog'

/** A shell whose dialogs were answered beforehand. A question that nobody scripted fails the test. */
export interface ScriptedHost extends Host {
  /** What the next dialogs answer, in order; null: closed without a choice. */
  readonly script: (...answers: readonly (string | readonly string[] | null)[]) => void
  /** Puts a question before the window, as a shell without native dialogs does. */
  readonly ask: (request: DialogRequest) => void
  readonly revealed: readonly string[]
  readonly titles: readonly string[]
  readonly hasSaidGoodbye: () => boolean
}

const createWindowDialogs = (asked: DialogRequest[]): WindowDialogs => ({
  pending: () => asked,
  answer: (dialogId) => {
    const at = asked.findIndex((request) => request.dialogId === dialogId)
    if (at < 0) return false
    asked.splice(at, 1)
    return true
  },
})

export const createScriptedHost = (startJob: StartJob): ScriptedHost => {
  const answers: (string | readonly string[] | null)[] = []
  const asked: DialogRequest[] = []
  const revealed: string[] = []
  const titles: string[] = []
  let isReady = false
  const next = () => {
    const answer = answers.shift()
    if (answer === undefined) throw new Error('A dialog was asked for that the test did not script')
    return answer
  }
  const one = () => {
    const answer = next()
    return Promise.resolve(typeof answer === 'string' || answer === null ? answer : (answer[0] ?? null))
  }
  return {
    kind: 'chromium',
    chooseFiles: () => {
      const answer = next()
      return Promise.resolve(answer === null ? [] : typeof answer === 'string' ? [answer] : answer)
    },
    chooseTarget: one,
    chooseFolder: one,
    reveal: (path) => {
      revealed.push(path)
      return Promise.resolve()
    },
    setTitle: (title) => void titles.push(title),
    startJob,
    readyToClose: () => {
      isReady = true
    },
    windowDialogs: createWindowDialogs(asked),
    script: (...given) => void answers.push(...given),
    ask: (request) => void asked.push(request),
    revealed,
    titles,
    hasSaidGoodbye: () => isReady,
  }
}
