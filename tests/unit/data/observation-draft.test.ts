import { expect, it } from 'vitest'
import { ObservationDraft } from '../../../src-shared/data/observation'
import { ScopeBreakDraft } from '../../../src-shared/data/scope-break'

const indicatorId = '018f0000-0000-7000-8000-000000000001'
const isDraft = (given: object): boolean =>
  ObservationDraft.safeParse({
    ...{ indicatorId, subject: '全国', period: '2021', changeBasis: '', priceBasis: 'none', scope: '' },
    ...{ value: '1', unit: '亿元' },
    ...given,
  }).success

it.each(['2021', '2024-02-29', '2012..2021', '2021-01..2021-11', '2021-12-31', '1949-10-01'])(
  'an observation may be of %s',
  (period) => {
    expect(isDraft({ period })).toBe(true)
  },
)

it.each(['2021-02-29', '2021-04-31', '2021-13', '2021..2012', '2021..2022-05', '0999', '3000', '今年', ''])(
  'an observation can’t be of %s',
  (period) => {
    expect(isDraft({ period })).toBe(false)
    expect(ScopeBreakDraft.safeParse({ indicatorId, subject: '', period, note: '' }).success).toBe(false)
  },
)

it.each(['1e400', 'NaN', 'Infinity', '1,000', '', '.5', '1'.repeat(31), `0.${'1'.repeat(21)}`])(
  'a value can’t be %s',
  (value) => {
    expect(isDraft({ value })).toBe(false)
  },
)
