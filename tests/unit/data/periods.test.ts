import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPeriod } from '../../../src-shared/data/format-period'
import { ObservationDraft } from '../../../src-shared/data/observation'
import { parsePeriod, parsePeriodReference } from '../../../src-shared/data/parse-period'
import { Period, PeriodReference } from '../../../src-shared/data/period'
import {
  comparePeriods,
  daysInMonth,
  expandPeriod,
  isSpan,
  type Point,
  shiftYears,
  writePeriod,
  writePoint,
} from '../../../src-shared/data/period-parts'
import { resolvePeriod } from '../../../src-shared/data/resolve-period'
import { anObservation } from './a-lookup'

const period = (text: string) => Period.parse(text)
const reference = (text: string) => PeriodReference.parse(text)

const yearPoint = fc.integer({ min: 1949, max: 2099 }).map((year): Point => ({ year, month: null, day: null }))
const monthPoint = fc
  .tuple(yearPoint, fc.integer({ min: 1, max: 12 }))
  .map(([{ year }, month]): Point => ({ year, month, day: null }))
const dayPoint = fc
  .tuple(monthPoint, fc.integer({ min: 0, max: 30 }))
  .map(([point, n]): Point => ({ ...point, day: 1 + (n % daysInMonth(point.year, point.month ?? 1)) }))
const ordered = (a: Point, b: Point) => (writePoint(a) <= writePoint(b) ? writePeriod(a, b) : writePeriod(b, a))
const anyPeriod = fc.oneof(
  ...[yearPoint, monthPoint, dayPoint].flatMap((point) => [
    point.map((single) => writePeriod(single)),
    fc.tuple(point, point).map(([a, b]) => ordered(a, b)),
  ]),
)

describe('parsePeriod', () => {
  it.each([
    ['2021', '2021'],
    ['2021年', '2021'],
    ['２０２１ 年', '2021'],
    ['二〇二一年', '2021'],
    ['2021年度', '2021'],
    ['2021\n年', '2021'],
    ['2012—2021年', '2012..2021'],
    ['2012－2021', '2012..2021'],
    ['2012-2021', '2012..2021'],
    ['2012～2021年', '2012..2021'],
    ['2012年至2021年', '2012..2021'],
    ['2012 年至 2021', '2012..2021'],
    ['从2012年到2021年', '2012..2021'],
    ['2012年——2021年', '2012..2021'],
    ['2016—2020年期间', '2016..2020'],
    ['2012..2021', '2012..2021'],
    ['2012..2012', '2012'],
    ['截至2021年底', '2021-12-31'],
    ['截至 2021 年年末', '2021-12-31'],
    ['截至2021年', '2021-12-31'],
    ['截止到2021年9月', '2021-09-30'],
    ['2021年末', '2021-12-31'],
    ['2018年初', '2018-01-01'],
    ['2022年7月底', '2022-07-31'],
    ['2020年2月末', '2020-02-29'],
    ['2024年1—11月', '2024-01..2024-11'],
    ['2024年1-11月份', '2024-01..2024-11'],
    ['2024年1月至11月', '2024-01..2024-11'],
    ['2024年7月—2025年1月', '2024-07..2025-01'],
    ['2024-01..2024-11', '2024-01..2024-11'],
    ['2024-01—2024-11', '2024-01..2024-11'],
    ['2024年前三季度', '2024-01..2024-09'],
    ['2024年第3季度', '2024-07..2024-09'],
    ['2024年上半年', '2024-01..2024-06'],
    ['2024年5月', '2024-05'],
    ['2024-05', '2024-05'],
    ['2024/5', '2024-05'],
    ['2020年2月19日', '2020-02-19'],
    ['2020-2-19', '2020-02-19'],
    ['2020.2.19', '2020-02-19'],
    ['2024年10月1—7日', '2024-10-01..2024-10-07'],
    ['2024年10月1日至7日', '2024-10-01..2024-10-07'],
    ['2020年1月28日—3月5日', '2020-01-28..2020-03-05'],
    ['2020-01-28/2020-02-03', '2020-01-28..2020-02-03'],
  ])('reads %s as %s', (text, canonical) => {
    expect(parsePeriod(text)).toEqual({ ok: true, value: canonical })
  })

  it.each([
    '',
    '年',
    '去年',
    '21年',
    '2012年以来',
    '2021年13月',
    '2021年13月底',
    '2021-02-29',
    '2021年0月',
    '2021..2012',
    '2012..2021-05',
    '2012—2021年5月',
    '截至2012—2021年',
    '2019-20',
    '0000',
    '3021年',
    '2021年第五季度',
    `2021${' '.repeat(80)}年`,
  ])('refuses %j', (text) => {
    expect(parsePeriod(text)).toMatchObject({ ok: false, error: { code: 'period-unreadable' } })
  })
})

describe('parsePeriodReference', () => {
  it.each([
    ['Y', 'Y'],
    ['y', 'Y'],
    ['Ｙ－１', 'Y-1'],
    ['Y-4..Y', 'Y-4..Y'],
    ['Y-4—Y', 'Y-4..Y'],
    ['y-4 至 y', 'Y-4..Y'],
    ['近五年', 'Y-4..Y'],
    ['上年', 'Y-1'],
    ['latest:year', 'latest:year'],
    ['latest:day', 'latest:day'],
    ['2021年', '2021'],
    ['2012年至2021年', '2012..2021'],
  ])('reads %s as %s', (text, canonical) => {
    expect(parsePeriodReference(text)).toEqual({ ok: true, value: canonical })
  })

  it.each(['Y..Y-4', 'latest:week', 'X-1', 'Yes', ''])('refuses %j', (text) => {
    expect(parsePeriodReference(text)).toMatchObject({ ok: false, error: { code: 'period-unreadable' } })
  })
})

describe('resolvePeriod', () => {
  const context = { dataYear: 2024, cutOffDate: '2025-03-31' }
  const available = ['2023', '2024', '2025', '2024-11', '2025-02', '2025-06', '2024-12-31', '2025-12-31'].map(period)

  it.each([
    ['Y', '2024'],
    ['Y-1', '2023'],
    ['Y+1', '2025'],
    ['Y-4..Y', '2020..2024'],
    ['Y..Y', '2024'],
    ['latest:year', '2024'],
    ['latest:month', '2025-02'],
    ['latest:day', '2024-12-31'],
    ['2012..2021', '2012..2021'],
    ['2021-12-31', '2021-12-31'],
  ])('%s means %s for data year 2024, cut off at 2025-03-31', (text, absolute) => {
    expect(resolvePeriod(reference(text), context, available)).toBe(absolute)
  })

  it('takes the year so far as the latest month where there are no single months', () => {
    const soFar = ['2024-01..2024-10', '2024-01..2024-11', '2024-07..2025-01', '2025-01..2025-06'].map(period)
    expect(resolvePeriod(reference('latest:month'), context, soFar)).toBe('2024-01..2024-11')
  })

  it('means nothing by what is in no calendar', () => {
    for (const text of ['2021-02-31', '2021..2012', '2012..2021-05']) {
      expect(resolvePeriod(reference(text), context, available)).toBeNull()
    }
  })

  it('finds the latest year, month and day by the cut-off date alone', () => {
    const days = fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 20 })
    const dayOf = (n: number) => new Date(Date.UTC(2022, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1500 }), (list, cutOff) => {
        const cutOffDate = dayOf(cutOff)
        const latest = list
          .map(dayOf)
          .toSorted()
          .findLast((day) => day <= cutOffDate)
        const found = resolvePeriod(
          reference('latest:day'),
          { dataYear: 2024, cutOffDate },
          list.map(dayOf).map(period),
        )
        expect(found).toBe(latest ?? null)
      }),
    )
  })

  it('finds no latest where nothing ends by the cut-off date', () => {
    expect(resolvePeriod(reference('latest:year'), context, [period('2025')])).toBeNull()
  })
})

describe('what may be recorded', () => {
  const draft = (facts: object) => ({ ...anObservation(), ...facts })

  it.each(['2021-02-31', '2021-02-29', '2021..2012', '2012..2021-05', '0001', '3000'])(
    'is of no such period: %s',
    (text) => {
      expect(ObservationDraft.safeParse(draft({ period: text })).success).toBe(false)
    },
  )

  it.each(['1e400', 'NaN', 'Infinity', '-', '1,000', '٣', ''])('is no such value: %j', (value) => {
    expect(ObservationDraft.safeParse(draft({ value })).success).toBe(false)
  })

  it('is any period that can be read', () => {
    fc.assert(
      fc.property(anyPeriod, (any) => {
        expect(ObservationDraft.safeParse(draft({ period: any })).success).toBe(true)
      }),
    )
  })
})

describe('formatPeriod', () => {
  it.each([
    ['2021', 'flow', '2021年', '2021'],
    ['2012..2021', 'flow', '2012—2021年', '2012–2021'],
    ['2024-01..2024-11', 'flow', '2024年1—11月', 'January–November 2024'],
    ['2024-07..2025-01', 'flow', '2024年7月—2025年1月', 'July 2024–January 2025'],
    ['2021-12-31', 'stock', '2021年底', 'the end of 2021'],
    ['2022-07-31', 'stock', '2022年7月底', 'the end of July 2022'],
    ['2021-12-31', 'flow', '2021年12月31日', '31 December 2021'],
    ['2024-10-01..2024-10-07', 'flow', '2024年10月1—7日', '1–7 October 2024'],
    ['2020-01-28..2020-03-05', 'flow', '2020年1月28日—3月5日', '28 January–5 March 2020'],
    ['2012-12-31..2021-12-31', 'stock', '2012年底—2021年底', 'the end of 2012–the end of 2021'],
  ] as const)('%s of a %s reads %s', (text, nature, chinese, english) => {
    expect(formatPeriod(period(text), 'zh-CN', nature)).toBe(chinese)
    expect(formatPeriod(period(text), 'en', nature)).toBe(english)
  })
})

describe('periods in general', () => {
  it('the canonical text of a period parses to itself', () => {
    fc.assert(
      fc.property(anyPeriod, (any) => {
        expect(parsePeriod(any)).toEqual({ ok: true, value: any })
      }),
    )
  })

  it('what formatPeriod writes in Chinese parses to the same period', () => {
    fc.assert(
      fc.property(anyPeriod, fc.constantFrom('flow', 'stock'), (any, nature) => {
        expect(parsePeriod(formatPeriod(any, 'zh-CN', nature as 'flow' | 'stock'))).toEqual({ ok: true, value: any })
      }),
    )
  })

  it('shifting forth and back gives the period again, except where a 28 February became a month’s end', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -30, max: 30 }), (any, years) => {
        fc.pre(!any.includes('-02-28'))
        expect(shiftYears(shiftYears(any, years), -years)).toBe(any)
      }),
    )
  })

  it('the points of a span ascend, begin and end with it, and have no spans among them', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(yearPoint, yearPoint), fc.tuple(monthPoint, monthPoint)), ([a, b]) => {
        const span = ordered(a, b)
        const points = expandPeriod(span)
        const [first, last = first] = span.split('..')
        expect(points[0]).toBe(first)
        expect(points.at(-1)).toBe(last)
        expect(points.some(isSpan)).toBe(false)
        expect(points.toSorted(comparePeriods)).toEqual(points)
        expect(new Set(points).size).toBe(points.length)
      }),
    )
  })

  it('orders by the end of the period', () => {
    const sorted = ['2021-05', '2020', '2021', '2021-12-31', '2020-12-31', '2012..2021']
      .map(period)
      .toSorted(comparePeriods)
    expect(sorted).toEqual(['2020', '2020-12-31', '2021-05', '2012..2021', '2021', '2021-12-31'])
  })

  it('expands days over the end of a month in a leap year', () => {
    expect(expandPeriod(period('2020-02-28..2020-03-01'))).toEqual(['2020-02-28', '2020-02-29', '2020-03-01'])
  })

  it('the last day of February stays the last one when shifted', () => {
    expect(shiftYears(period('2020-02-29'), 1)).toBe('2021-02-28')
    expect(shiftYears(period('2021-02-28'), -1)).toBe('2020-02-29')
  })
})
