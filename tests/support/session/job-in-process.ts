import { runJob } from '../../../src-main/api/run-job'
import type { JobProcess, StartJob } from '../../../src-main/work/job-process'

/** Runs jobs where the test runs. Messages are cloned as between processes, and after `kill` nothing is heard any more. */
export const jobInProcess: StartJob = (onMessage): JobProcess => {
  let isAlive = true
  let end: (exitCode: number | null) => void = () => undefined
  const ended = new Promise<number | null>((resolve) => {
    end = resolve
  })
  const say = (message: unknown) => {
    if (isAlive) onMessage(structuredClone(message))
  }
  return {
    post: (message) => void runJob(structuredClone(message), say),
    kill: () => {
      isAlive = false
      end(null)
    },
    ended,
  }
}

/** A process that dies as soon as it is given work. */
export const jobThatDies: StartJob = () => {
  let end: (exitCode: number | null) => void = () => undefined
  const ended = new Promise<number | null>((resolve) => {
    end = resolve
  })
  return { post: () => end(9), kill: () => end(null), ended }
}
