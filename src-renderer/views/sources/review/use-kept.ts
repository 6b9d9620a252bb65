import { useCallback, useEffect, useRef } from 'react'
import { registerFlush } from '../../../editor/save-state'
import { useTellFailure } from '../../failure/use-tell-failure'

const PAUSE_MS = 600

/**
 * Writes down what changes after a short pause, and before it is left. Gives what writes it down at once. What couldn't be
 * written is told of, and tried again with the next change.
 */
export const useKept = <T>(value: T, keep: (value: T) => Promise<void>): (() => Promise<void>) => {
  const tell = useTellFailure()
  const latest = useRef(value)
  const saved = useRef(value)
  latest.current = value
  const flush = useCallback(async () => {
    const now = latest.current
    const known = saved.current
    if (now === known) return
    saved.current = now
    try {
      await keep(now)
    } catch (error) {
      saved.current = known
      tell(error instanceof Error ? error : new Error(String(error)))
    }
  }, [keep, tell])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pause begins with each change
  useEffect(() => {
    const timer = setTimeout(() => void flush(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [flush, value])
  useEffect(() => {
    const forget = registerFlush(flush)
    return () => {
      forget()
      void flush()
    }
  }, [flush])
  return flush
}
