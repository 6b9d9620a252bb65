import { create } from 'zustand'
import { CallFailure } from '../../api/use-call'
import type { ShownFailure } from '../../views/failure/failure-words'

interface OpenTrouble {
  /** Why a project couldn't be opened, where something can be done about it; null: no trouble. */
  readonly failure: ShownFailure | null
  /** Whether the window shows what can be had of the damaged file instead of what else it would show. */
  readonly isRecovering: boolean
}

/** What stands between the person and the project they wanted to open. */
export const useOpenTrouble = create<OpenTrouble>(() => ({ failure: null, isRecovering: false }))

const MENDABLE = ['file-locked', 'file-damaged', 'project-not-writable']

/** Whether more can be done about it than to read it. */
export const isMendable = ({ code }: ShownFailure): boolean => MENDABLE.includes(code)

export const showTrouble = (failure: ShownFailure): void => useOpenTrouble.setState({ failure })
export const endTrouble = (): void => useOpenTrouble.setState({ failure: null })
export const startRecovering = (): void => useOpenTrouble.setState({ failure: null, isRecovering: true })
export const endRecovering = (): void => useOpenTrouble.setState({ isRecovering: false })

/** What a call to open a project ended in, as it is shown. */
export const toShown = (error: Error): ShownFailure =>
  error instanceof CallFailure ? error.failure : { code: 'unexpected', data: {} }
