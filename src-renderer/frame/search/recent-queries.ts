import { readMemory, writeMemory } from '../../parts/memory'

const KEPT = 8

const isQueries = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** What was searched for with success on this machine, the last one first. */
export const readRecentQueries = (): readonly string[] => readMemory('searches', isQueries) ?? []

export const rememberQuery = (query: string): void =>
  writeMemory('searches', [query, ...readRecentQueries().filter((one) => one !== query)].slice(0, KEPT))

export const forgetQueries = (): void => writeMemory('searches', [])
