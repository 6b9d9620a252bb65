/** What a mint takes from outside. */
export interface MintSources {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
}

const COUNTER_SIZE = 0x1000

/**
 * Makes UUIDv7 text (RFC 9562 §5.7) that rises strictly within one mint, even where the clock stands still or turns
 * back: the 12 bits after the time count up (§6.2, method 1), and when they overflow the time moves on.
 */
export function createMint({ now, randomBytes }: MintSources): () => string {
  let lastMs = -1
  let counter = 0
  return () => {
    const nowMs = Math.floor(now())
    const random = randomBytes(10)
    if (nowMs > lastMs) {
      lastMs = nowMs
      // Only half of the range is drawn from, so that there is room to count in the same millisecond.
      counter = (((random[8] ?? 0) << 8) | (random[9] ?? 0)) & 0x7ff
    } else {
      counter += 1
      if (counter === COUNTER_SIZE) {
        lastMs += 1
        counter = 0
      }
    }
    return writeId(lastMs, counter, random)
  }
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

function writeId(ms: number, counter: number, random: Uint8Array): string {
  const time = hex(ms, 12)
  const tail = Buffer.from(random.subarray(0, 8)).toString('hex')
  const variant = hex(0x80 | ((random[0] ?? 0) & 0x3f), 2)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${variant}${tail.slice(2, 4)}-${tail.slice(4)}`
}
