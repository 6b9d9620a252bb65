import { callKey, FORESEEN_ID, type Foreseen } from '../../src-shared/contract/foreseen'
import type { WireAnswer, WireCall } from '../../src-shared/contract/wire'

const readForeseen = (): readonly Foreseen[] => {
  const text = document.getElementById(FORESEEN_ID)?.textContent
  // Main wrote it a moment ago with this very type; answers are still parsed as every answer is.
  return text ? (JSON.parse(text) as Foreseen[]) : []
}

const waiting = new Map(readForeseen().map((one) => [callKey(one), one]))

/** Main says what will be asked next: answers to be taken in place of calls. */
export const keepForeseen = (foreseen: readonly Foreseen[]): void => {
  for (const one of foreseen) waiting.set(callKey(one), one)
}

/** The answers that came with the page and nobody has taken yet. */
export const listForeseen = (): readonly Foreseen[] => [...waiting.values()]

/** The answer to a call that came with the page; each is given once. */
export const takeForeseen = (call: WireCall): WireAnswer | null => {
  const key = callKey(call)
  const answer = waiting.get(key)?.answer ?? null
  waiting.delete(key)
  return answer
}

/** Something has happened: what was answered before may no longer hold. */
export const forgetForeseen = (): void => waiting.clear()
