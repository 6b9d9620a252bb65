import { CallFailure, useCommand } from '../../../api/use-call'
import { useTellFailure } from '../../failure/use-tell-failure'
import { type DeskFile, isReady } from './desk-file'
import { useDeskStore } from './desk-store'

export interface Desk {
  readonly files: readonly DeskFile[]
  readonly isPicking: boolean
  readonly pick: () => void
  readonly change: (key: string, change: Partial<DeskFile>) => void
  readonly remove: (key: string) => void
  readonly startAll: () => void
  /** `review`: reads it to be looked through, and imports nothing yet. */
  readonly start: (file: DeskFile, review?: boolean) => void
}

/** The files waiting to be imported and those under way. */
export const useImport = (): Desk => {
  const tell = useTellFailure()
  const picking = useCommand('import', 'pickFiles')
  const starting = useCommand('import', 'start')
  const { files, add, change, remove } = useDeskStore()
  // Asked for by `mutateAsync`: what was picked comes to the desk even if one has left it meanwhile.
  const pick = () => void picking.mutateAsync({}).then(add, tell)
  const start = async (file: DeskFile, review = false) => {
    if (file.token === null) return
    const { token, as, year, title } = file
    try {
      const { jobId } = await starting.mutateAsync({
        token,
        as,
        year: as === 'edition' ? year : null,
        title: title.trim(),
        review,
      })
      change(file.key, { jobId, failure: null })
    } catch (error) {
      change(file.key, { failure: error instanceof CallFailure ? error.failure : { code: 'unexpected', data: {} } })
    }
  }
  return {
    files,
    isPicking: picking.isPending,
    pick,
    change,
    remove,
    start: (file, review) => void start(file, review),
    // One after another in main: each import is a transaction of its own.
    startAll: () => {
      for (const file of files.filter(isReady)) void start(file)
    },
  }
}
