import { type Indicator, IndicatorDraft } from '../../../src-shared/data/indicator'
import { Correction, ObservationDraft, PriceBasis } from '../../../src-shared/data/observation'
import { parseDecimal } from '../../../src-shared/data/parse-decimal'
import { parsePeriod } from '../../../src-shared/data/parse-period'
import { fail, ok, type Result } from '../../../src-shared/failure/result'
import type { WriteDb } from '../../store/database'
import { createIndicator, findIndicatorNamed } from '../../store/indicator'
import { recordObservation } from '../../store/observation'
import { type CliCommand, type Invocation, output } from '../command'
import { withProject } from '../project-file'

/** Price bases and reasons for a correction as the command line names them; their own names do as well. */
const priceBases: Readonly<Record<string, PriceBasis>> = { 现价: 'current', 不变价: 'constant', 可比口径: 'comparable' }
const corrections: Readonly<Record<string, Correction>> = {
  勘误: 'typo',
  修订: 'restatement',
  口径调整: 'scope',
  终稿: 'final',
}

const option = { type: 'string' } as const

type Text = Invocation['text']
type Facts = Omit<ObservationDraft, 'indicatorId'>

/** Everything of the observation but what it is of. */
const readFacts = (text: Text) => {
  const period = parsePeriod(text('period') ?? '')
  if (!period.ok) return period
  const value = parseDecimal(text('value') ?? '')
  if (!value.ok) return value
  const price = text('price')
  const priceBasis = price === null ? 'none' : (priceBases[price] ?? PriceBasis.safeParse(price).data)
  if (!priceBasis) return fail('wrong-usage', { problem: `--price ${Object.keys(priceBases).join('|')}` })
  const why = text('correction')
  const correction = why === null ? '' : (corrections[why] ?? Correction.safeParse(why).data)
  if (correction === undefined) {
    return fail('wrong-usage', { problem: `--correction ${Object.keys(corrections).join('|')}` })
  }
  const facts = ObservationDraft.omit({ indicatorId: true }).safeParse({
    subject: text('subject') ?? '全国',
    period: period.value,
    changeBasis: text('change') ?? '',
    priceBasis,
    scope: text('scope') ?? '',
    value: value.value,
    unit: text('unit') ?? '',
    qualifier: text('qualifier') ?? '',
    status: text('status') ?? 'final',
    sourceId: text('source'),
    sourceNote: text('note') ?? '',
    correction,
  })
  return facts.success
    ? ok<Facts>(facts.data)
    : fail('wrong-usage', { problem: facts.error.issues[0]?.path.join('.') ?? '' })
}

/** The indicator of that name, made where there is none. */
const findOrCreate = (db: WriteDb, name: string, text: Text): Result<Indicator, 'already-exists' | 'wrong-usage'> => {
  const known = findIndicatorNamed(db, name)
  if (known) return ok(known)
  const fresh = IndicatorDraft.safeParse({ name, unit: text('change') ? '' : (text('unit') ?? '') })
  if (!fresh.success) return fail('wrong-usage', { problem: `--${fresh.error.issues[0]?.path.join('.') ?? ''}` })
  return createIndicator(db, fresh.data)
}

export const setCommand: CliCommand = {
  options: {
    indicator: option,
    subject: option,
    period: option,
    value: option,
    unit: option,
    change: option,
    price: option,
    qualifier: option,
    status: option,
    source: option,
    note: option,
    scope: option,
    correction: option,
    reason: option,
  },
  operands: [1, 1],
  run: ({ operands: [project = ''], text }) => {
    const name = text('indicator')
    if (!name) return fail('wrong-usage', { problem: '--indicator NAME' })
    const typed = readFacts(text)
    if (!typed.ok) return typed
    return withProject(project, (store) =>
      store.write({ reason: text('reason') ?? 'main:change.observation.record', command: true }, (db) => {
        const indicator = findOrCreate(db, name, text)
        if (!indicator.ok) return indicator
        const unit = text('unit') ?? indicator.value.unit
        const recorded = recordObservation(db, { ...typed.value, unit, indicatorId: indicator.value.id })
        if (!recorded.ok) return recorded
        const { period, value } = recorded.value
        return ok(output(recorded.value, [`${name} ${period}: ${value}${unit}`]))
      }),
    )
  },
}
