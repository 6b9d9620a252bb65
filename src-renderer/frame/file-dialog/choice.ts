import type { DialogRequest } from '../../../src-shared/contract/dialog'

/** What stands chosen in the dialog: marked entries, or a name or whole path that was typed. */
export interface Choice {
  readonly selected: readonly string[]
  readonly typed: string
}

export const choiceOf = (request: DialogRequest): Choice => ({
  selected: [],
  typed: request.kind === 'save-file' ? request.suggestedName : '',
})

const separatorOf = (folder: string): string => (folder.includes('\\') && !folder.includes('/') ? '\\' : '/')
const isWhole = (path: string): boolean => /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path)

/** A name within a folder, or the path itself where it is a whole one. */
export const pathOf = (folder: string, name: string): string => {
  if (isWhole(name)) return name
  const separator = separatorOf(folder)
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`
}

/** What the dialog would answer now; empty where there is nothing to answer yet. */
export const pathsOf = (request: DialogRequest, choice: Choice, folder: string): string[] => {
  if (request.kind === 'choose-folder') return folder === '' ? [] : [folder]
  const typed = choice.typed.trim()
  return typed === '' ? [...choice.selected] : [pathOf(folder, typed)]
}

/** Folders are always shown; files only where their ending fits the question. */
export const isOffered = (
  request: DialogRequest,
  entry: { readonly name: string; readonly isFolder: boolean },
): boolean => {
  if (entry.name.startsWith('.')) return false
  if (entry.isFolder) return true
  if (request.kind === 'choose-folder') return false
  const ending = entry.name.split('.').at(-1)?.toLowerCase() ?? ''
  return request.extensions.length === 0 || request.extensions.includes(ending)
}
