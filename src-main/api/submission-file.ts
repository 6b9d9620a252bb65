import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { Submission } from '../../src-shared/contract/submission'
import { ok, type Result } from '../../src-shared/failure/result'
import { writeWhole } from '../publish/write-whole'
import { readAsset } from '../store/asset'
import type { ReadDb } from '../store/database'
import type { SessionContext } from './context'

/** A name that the dialog didn't ask about replaces nothing. */
const withEnding = (chosen: string, ending: string): string => {
  if (ending === '' || extname(chosen).toLowerCase() === ending.toLowerCase()) return chosen
  let path = `${chosen}${ending}`
  for (let count = 2; existsSync(path); count += 1) path = `${chosen} (${count})${ending}`
  return path
}

interface Target {
  /** A locale key. */
  readonly title: string
  readonly suggestedName: string
}

/** Asks where to, and writes the file there whole; null: the dialog was closed. */
export const writeAsked = async (
  { host, tokens }: SessionContext,
  { title, suggestedName }: Target,
  bytes: Uint8Array,
): Promise<Result<{ token: string; fileName: string } | null, 'target-not-writable'>> => {
  const ending = extname(suggestedName)
  const chosen = await host.chooseTarget({ title, extensions: ending ? [ending.slice(1)] : [], suggestedName })
  if (chosen === null) return ok(null)
  const path = withEnding(chosen, ending)
  const written = await writeWhole([{ path, bytes }])
  return written.ok ? ok({ token: tokens.give(path), fileName: basename(path) }) : written
}

/** The confirmation sheet of a submission, with the name to suggest for it. */
export const confirmationOf = async (
  db: ReadDb,
  { facts, numbers, fileName }: Submission,
): Promise<{ readonly bytes: Uint8Array; readonly name: string }> => {
  const pictures = facts.pictures.map((picture) => {
    const asset = readAsset(db, picture.hash)
    // A damaged picture is left out here: opening and verifying the project say so.
    return { ...picture, bytes: asset.ok ? asset.value.bytes : null }
  })
  // Word's library is large, and few sessions need it.
  const { confirmationName, renderConfirmation } = await import('../publish/docx/confirmation')
  const bytes = await renderConfirmation({ ...facts, numbers, pictures })
  return { bytes, name: confirmationName(facts, basename(fileName, extname(fileName))) }
}
