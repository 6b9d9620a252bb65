import { describe, expect, it } from 'vitest'
import { assertNever, InvariantError, invariant } from '../../../src-shared/failure/invariant'
import { fail, ok } from '../../../src-shared/failure/result'

describe('a result', () => {
  it('is a value or a failure with its code', () => {
    expect(ok(7)).toEqual({ ok: true, value: 7 })
    expect(fail('not-found', { year: 2024 })).toEqual({ ok: false, error: { code: 'not-found', data: { year: 2024 } } })
    expect(fail('cancelled')).toEqual({ ok: false, error: { code: 'cancelled', data: {} } })
  })
})

describe('an invariant', () => {
  it('throws its sentence where it doesn’t hold', () => {
    expect(() => invariant(true, 'holds')).not.toThrow()
    expect(() => invariant(null, 'A row is there')).toThrow(new InvariantError('A row is there'))
  })

  it('names the case that nobody handled', () => {
    // A value that the types exclude, as an older window might send it.
    expect(() => assertNever('docx' as never)).toThrow('"docx"')
  })
})
