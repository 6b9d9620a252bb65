import { z } from 'zod'
import { invariant } from '../../src-shared/failure/invariant'
import type { Result } from '../../src-shared/failure/result'
import type { Progress } from '../work/progress'

/** Bytes cross a process border as they are, by the structured clone algorithm. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** A job as its process runs it: its order is checked where it came over the border. */
export const defineJob =
  <S extends z.ZodType, T>(order: S, run: (order: z.output<S>, progress: Progress) => Promise<Result<T>> | Result<T>) =>
  async (input: unknown, progress: Progress): Promise<Result<T>> => {
    const checked = order.safeParse(input)
    invariant(checked.success, 'A job was given something else than its order')
    return run(checked.data, progress)
  }
