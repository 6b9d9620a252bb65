import { StandInError } from './strict'

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null || Array.isArray(value)
}

/**
 * What would cross Electron's process border. Throws what Electron throws for a value that can't be cloned, and its own
 * error for one that could, but that the stand-in's pipe doesn't carry.
 */
export const cloneForIpc = (value: unknown, where: string): unknown => {
  try {
    structuredClone(value)
  } catch (error) {
    throw new Error(`${where}: An object could not be cloned. (${error instanceof Error ? error.message : ''})`)
  }
  carry(value, where)
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown)
}

const carry = (value: unknown, where: string): void => {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'bigint') throw new StandInError(`${where}: the stand-in doesn't carry a bigint`)
    return
  }
  if (!isPlain(value)) throw new StandInError(`${where}: the stand-in carries plain data only`)
  for (const part of Object.values(value)) carry(part, where)
}
