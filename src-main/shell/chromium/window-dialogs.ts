import { randomUUID } from 'node:crypto'
import { dirname, isAbsolute } from 'node:path'
import type { DialogRequest } from '../../../src-shared/contract/dialog'
import type { FileQuestion } from '../../api/host'
import { createPromised } from '../promised'
import type { FileDialogs } from '../shell'

interface Asked {
  readonly request: DialogRequest
  readonly settle: (paths: readonly string[]) => void
}

export interface WindowDialogsOptions {
  /** Tells the window that a question waits. */
  readonly onRequest: (dialogId: string) => void
  /** Tells it that one waits no more: the window shows a question until then. */
  readonly onAnswer: (dialogId: string) => void
  /** Where the first dialog opens; later ones open where the last choice was. */
  readonly folder: string
}

const isAnswer = (kind: DialogRequest['kind'], isMultiple: boolean, paths: readonly string[]): boolean =>
  paths.length > 0 && paths.every(isAbsolute) && (paths.length === 1 || (kind === 'open-files' && isMultiple))

/** File dialogs that the window itself draws. Each question waits until the window answers it. */
export const createWindowDialogs = ({
  onRequest,
  onAnswer,
  folder,
}: WindowDialogsOptions): FileDialogs & { closeAll: () => void } => {
  const asked = new Map<string, Asked>()
  let lastFolder = folder

  const ask = (kind: DialogRequest['kind'], question: FileQuestion): Promise<readonly string[]> => {
    const { promise, resolve } = createPromised<readonly string[]>()
    const dialogId = randomUUID()
    const request: DialogRequest = {
      dialogId,
      kind,
      title: question.title,
      extensions: [...question.extensions],
      multiple: question.multiple ?? false,
      suggestedName: question.suggestedName ?? '',
      folder: lastFolder,
    }
    asked.set(dialogId, { request, settle: resolve })
    onRequest(dialogId)
    return promise
  }

  const answer = (dialogId: string, paths: readonly string[] | null): boolean => {
    const waiting = asked.get(dialogId)
    if (waiting === undefined) return false
    const { kind, multiple } = waiting.request
    if (paths !== null && !isAnswer(kind, multiple, paths)) return false
    asked.delete(dialogId)
    const first = paths?.[0]
    if (first !== undefined) lastFolder = kind === 'choose-folder' ? first : dirname(first)
    onAnswer(dialogId)
    // Whoever asked may go on with long work at once: the window first learns that its answer has arrived.
    setImmediate(() => waiting.settle(paths ?? []))
    return true
  }

  const askForOne = async (kind: DialogRequest['kind'], question: FileQuestion): Promise<string | null> =>
    (await ask(kind, question))[0] ?? null

  return {
    chooseFiles: (question) => ask('open-files', question),
    chooseTarget: (question) => askForOne('save-file', question),
    chooseFolder: (question) => askForOne('choose-folder', question),
    windowDialogs: { pending: () => [...asked.values()].map(({ request }) => request), answer },
    closeAll: () => {
      for (const { settle } of asked.values()) settle([])
      asked.clear()
    },
  }
}
