import type { StoredDocument } from '../../src-shared/document/schema'
import type { Failure, Result } from '../../src-shared/failure/result'
import type { SavePhase } from './save-state'

/** A save follows a pause in typing, and comes anyway while typing goes on without one. */
export const PAUSE_MS = 300
export const LONGEST_WAIT_MS = 700

export interface SaverPorts {
  readonly read: () => Result<StoredDocument>
  readonly send: (body: StoredDocument, basedOn: number) => Promise<Result<{ revision: number }>>
  readonly tell: (status: SavePhase, failure: Failure | null) => void
  /** While an input method composes, the text is half a word: the save waits for its end. */
  readonly isComposing: () => boolean
  readonly now: () => number
}

export interface BodySaver {
  /** The document has changed. */
  readonly touch: () => void
  /** Saves now what isn't saved; done when main has answered. */
  readonly flush: () => Promise<void>
  readonly revision: () => number
  readonly isClean: () => boolean
  /** Saves over what somebody else saved meanwhile: the user has chosen their own version. */
  readonly overwrite: (revision: number) => Promise<void>
  /** Nothing more is saved. */
  readonly close: () => void
}

/** Saves one section's body: one save at a time, each built on the revision of the one before. */
export const createBodySaver = (ports: SaverPorts, openedAt: number): BodySaver => {
  let revision = openedAt
  let isDirty = false
  let isRefused = false
  let isClosed = false
  let dirtySince: number | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let underWay: Promise<void> | null = null

  const saveOnce = async (): Promise<boolean> => {
    isDirty = false
    dirtySince = null
    const body = ports.read()
    ports.tell('saving', null)
    const answer = body.ok ? await ports.send(body.value, revision) : body
    if (answer.ok) {
      revision = answer.value.revision
      ports.tell(isDirty ? 'unsaved' : 'saved', null)
      return true
    }
    isDirty = true
    // Sending again what main refused would be refused again; a new version of ours or of theirs must come first.
    isRefused = answer.error.code === 'revision-conflict' || answer.error.code === 'edition-frozen'
    ports.tell('failed', answer.error)
    return false
  }

  const saveAll = async (): Promise<void> => {
    while (isDirty && !isRefused && !isClosed) if (!(await saveOnce())) return
  }

  const flush = (): Promise<void> => {
    if (timer) clearTimeout(timer)
    timer = null
    underWay ??= saveAll().finally(() => {
      underWay = null
    })
    return underWay
  }

  const wait = (delayMs: number): void => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => {
      if (ports.isComposing()) wait(PAUSE_MS)
      else void flush()
    }, delayMs)
  }

  const touch = (): void => {
    if (isClosed) return
    isDirty = true
    dirtySince ??= ports.now()
    if (isRefused) return
    if (!underWay) ports.tell('unsaved', null)
    const waited = ports.now() - dirtySince
    wait(Math.max(0, Math.min(PAUSE_MS, LONGEST_WAIT_MS - waited)))
  }

  return {
    touch,
    flush,
    revision: () => revision,
    isClean: () => !isDirty && underWay === null,
    overwrite: (now) => {
      revision = now
      isRefused = false
      isDirty = true
      return flush()
    },
    close: () => {
      isClosed = true
      if (timer) clearTimeout(timer)
    },
  }
}
