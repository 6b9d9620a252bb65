import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMint } from '../../src-main/store/mint-id'
import { BlockId } from '../../src-shared/data/ids'

it('ids are version 7, carry the time, and rise whatever the clock does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_003 }), { minLength: 2, maxLength: 60 }),
      fc.infiniteStream(fc.nat(255)),
      (times, bytes) => {
        let at = 0
        const mint = createMint({
          now: () => times[at++ % times.length] ?? 0,
          randomBytes: (count) => Uint8Array.from({ length: count }, () => bytes.next().value),
        })
        const ids = times.map(() => mint())
        expect(ids.map((id) => BlockId.parse(id))).toEqual([...new Set(ids)].toSorted())
        for (const id of ids) expect(id).toMatch(/^018bcfe5-68[0-9a-f]{2}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      },
    ),
  )
})

it('more ids than a millisecond has room for move the time on', () => {
  const mint = createMint({ now: () => 1_700_000_000_000, randomBytes: (count) => new Uint8Array(count).fill(255) })
  const ids = Array.from({ length: 5000 }, mint)
  expect(ids).toEqual([...new Set(ids)].toSorted())
  expect(ids.at(-1)?.slice(0, 13)).toBe('018bcfe5-6801')
})
