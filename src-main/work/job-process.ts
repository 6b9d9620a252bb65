/** A process of its own that runs jobs; it can be killed at any moment. */
export interface JobProcess {
  readonly post: (message: unknown) => void
  readonly kill: () => void
  /** Resolves once, with the exit code or null where a signal ended it. */
  readonly ended: Promise<number | null>
}

/** What a shell gives: starts the built job entry and hands on what it says. Messages are structured-clone data. */
export type StartJob = (onMessage: (message: unknown) => void) => JobProcess
