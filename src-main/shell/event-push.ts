/** Sends a batch of events to the page; rejects where the page is gone or on its way to another document. */
export type DeliverEvents = (messages: readonly string[]) => Promise<void>

export interface EventPush {
  readonly post: (message: string) => void
  /** From here on the page is there. */
  readonly start: (deliver: DeliverEvents) => void
  readonly end: () => void
}

/**
 * Keeps events in order and sends them in batches: what is told in one go goes together, and what comes while one batch is
 * on its way goes with the next. An event that meets a page just reloading is dropped, as it would be by a page that isn't listening yet: it asks anew.
 */
export const createEventPush = (onLost: (count: number) => void): EventPush => {
  let waiting: string[] = []
  let send: DeliverEvents | null = null
  let isSending = false
  let isAwake = false
  let isOver = false

  const pump = async (deliver: DeliverEvents): Promise<void> => {
    isSending = true
    while (waiting.length > 0 && !isOver) {
      const batch = waiting
      waiting = []
      try {
        await deliver(batch)
      } catch {
        // Ignored because the page that these were for is no longer there; the count is logged by the shell.
        onLost(batch.length)
      }
    }
    isSending = false
  }

  const sendWaiting = (): void => {
    isAwake = false
    if (send !== null && !isSending && !isOver) void pump(send)
  }

  // A command tells of several things at once; sent on its own, the first would keep the others waiting for the page.
  const wake = (): void => {
    if (isAwake) return
    isAwake = true
    queueMicrotask(sendWaiting)
  }

  return {
    post: (message) => {
      if (isOver) return
      waiting.push(message)
      wake()
    },
    start: (deliver) => {
      send = deliver
      wake()
    },
    end: () => {
      isOver = true
      waiting = []
    },
  }
}
