// Where no caret comes (no section, a slow machine) the rest of the window doesn't wait for it.
const AT_MOST_MS = 600

let tell: () => void = () => undefined
const started = new Promise<void>((resolve) => {
  tell = resolve
})

/** Says that the first picture stands: what waited for it may come. */
export const tellStarted = (): void => tell()

/**
 * Resolves when the first picture stands. Whoever asks waits for a while of its own: behind the start screen the first
 * project comes long after the window.
 */
export const afterStart = (): Promise<void> =>
  Promise.race([started, new Promise<void>((resolve) => setTimeout(resolve, AT_MOST_MS))])
