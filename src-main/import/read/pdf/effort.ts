/** How much a file has taken so far, in time that this process worked: waiting for others doesn't count. */
export interface Effort {
  /** Whether it took more than any file of its size that somebody reads. */
  readonly isSpent: () => boolean
}

const BASE_MS = 3_000
// A book whose every page is its own takes about 700 on an office machine of some years ago.
const MS_A_MEBIBYTE = 5_000

/**
 * Begins to count. A page that stands a thousand times in a file's tree, or a form that draws itself over and over, is
 * small and takes for ever, while it gives signs of life all along.
 */
export const startEffort = (bytes: Uint8Array): Effort => {
  const most = BASE_MS + (bytes.length / (1024 * 1024)) * MS_A_MEBIBYTE
  const begun = process.cpuUsage()
  return {
    isSpent: () => {
      const { user, system } = process.cpuUsage(begun)
      return (user + system) / 1000 > most
    },
  }
}
