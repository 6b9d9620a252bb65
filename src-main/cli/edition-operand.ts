import { z } from 'zod'
import type { Edition } from '../../src-shared/document/edition'
import { EditionYear } from '../../src-shared/document/edition'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { findEditionOfYear } from '../store/edition'
import type { Store } from '../store/store'

/** The edition that `--edition Y` names by its year of publication. */
export const editionOfYear = (store: Store, year: string | null): Result<Edition, 'not-found' | 'wrong-usage'> => {
  if (year === null || !/^\d{4}$/.test(year)) return fail('wrong-usage', { problem: 'YEAR' })
  const edition = findEditionOfYear(store.read, Number(year))
  return edition ? ok(edition) : fail('not-found', { kind: 'edition', year })
}

/** The year that an option names; null where it isn't given. */
export const yearOption = (option: string, text: string | null): Result<number | null, 'wrong-usage'> => {
  if (text === null) return ok(null)
  const year = EditionYear.safeParse(/^\d{4}$/.test(text) ? Number(text) : null)
  return year.success ? ok(year.data) : fail('wrong-usage', { problem: `${option} 1900…2999` })
}

/** The day of `--as-known-on`; null where it isn't given. */
export const dayOption = (text: string | null): Result<string | null, 'wrong-usage'> =>
  text === null || z.iso.date().safeParse(text).success
    ? ok(text)
    : fail('wrong-usage', { problem: '--as-known-on YYYY-MM-DD' })
