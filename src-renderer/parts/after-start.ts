// Where no caret comes (no section, a slow machine) the rest of the window doesn't wait for it.
const AT_MOST_MS = 600

let tell: () => void = () => undefined
const started = new Promise<void>((resolve) => {
  tell = resolve
  setTimeout(resolve, AT_MOST_MS)
})

/** Says that the first picture stands: what waited for it may come. */
export const tellStarted = (): void => tell()

/** Resolves when the first picture stands. */
export const afterStart = (): Promise<void> => started
