import { create } from 'zustand'
import { usePlace } from '../../place/place'
import { type DeskFile, type Picked, toDeskFile } from './desk-file'

interface DeskStore {
  readonly files: readonly DeskFile[]
  /** How many files were ever put there: each has a key of its own. */
  readonly count: number
  readonly add: (picked: readonly Picked[]) => void
  readonly change: (key: string, change: Partial<DeskFile>) => void
  readonly remove: (key: string) => void
}

/** What lies on the import desk. It outlives the view, so that one can go elsewhere while an import runs. */
export const useDeskStore = create<DeskStore>()((set) => ({
  files: [],
  count: 0,
  add: (picked) =>
    set(({ files, count }) => ({
      files: [...files, ...picked.map((file, index) => toDeskFile(file, String(count + index)))],
      count: count + picked.length,
    })),
  change: (key, changed) =>
    set(({ files }) => ({ files: files.map((file) => (file.key === key ? { ...file, ...changed } : file)) })),
  remove: (key) => set(({ files }) => ({ files: files.filter((file) => file.key !== key) })),
}))

// The files were picked for the project that was open.
usePlace.subscribe((now, before) => {
  if (now.projectId !== before.projectId) useDeskStore.setState({ files: [] })
})
