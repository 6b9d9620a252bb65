import { expect, test } from 'vitest'
import { mintId } from '../../../src-renderer/editor/mint-id'
import { BlockId } from '../../../src-shared/data/ids'

test('ids are UUIDs of version 7, differ, and tell when they were made', () => {
  const before = Date.now()
  const ids = Array.from({ length: 1000 }, mintId)
  expect(new Set(ids).size).toBe(1000)
  for (const id of ids) {
    expect(BlockId.safeParse(id).success).toBe(true)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    const at = Number.parseInt(id.replace('-', '').slice(0, 12), 16)
    expect(at).toBeGreaterThanOrEqual(before)
    expect(at).toBeLessThanOrEqual(Date.now())
  }
})
