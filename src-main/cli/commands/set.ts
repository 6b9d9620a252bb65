import { IndicatorDraft } from '../../../src-shared/data/indicator'
import { ObservationDraft, PriceBasis } from '../../../src-shared/data/observation'
import { parseDecimal } from '../../../src-shared/data/parse-decimal'
import { parsePeriod } from '../../../src-shared/data/parse-period'
import { fail, ok } from '../../../src-shared/failure/result'
import { createIndicator, findIndicatorNamed } from '../../store/indicator'
import { recordObservation } from '../../store/observation'
import { type CliCommand, output } from '../command'
import { withProject } from '../project-file'

/** Price bases as the command line names them. */
const priceBases: Readonly<Record<string, PriceBasis>> = { 现价: 'current', 不变价: 'constant', 可比口径: 'comparable' }

const option = { type: 'string' } as const

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
    source: option,
    note: option,
    scope: option,
  },
  operands: [1, 1],
  run: ({ operands: [project = ''], text }) => {
    const name = text('indicator')
    if (!name) return fail('wrong-usage', { problem: '--indicator NAME' })
    const period = parsePeriod(text('period') ?? '')
    if (!period.ok) return period
    const value = parseDecimal(text('value') ?? '')
    if (!value.ok) return value
    const price = text('price')
    const priceBasis = price === null ? 'none' : (priceBases[price] ?? PriceBasis.safeParse(price).data)
    if (!priceBasis) return fail('wrong-usage', { problem: `--price ${Object.keys(priceBases).join('|')}` })
    return withProject(project, (store) =>
      store.write({ reason: 'main:change.observation.record', command: true }, (db) => {
        const known = findIndicatorNamed(db, name)
        const fresh = IndicatorDraft.safeParse({ name, unit: text('change') ? '' : (text('unit') ?? '') })
        if (!fresh.success) return fail('wrong-usage', { problem: `--${fresh.error.issues[0]?.path.join('.') ?? ''}` })
        const indicator = known ? ok(known) : createIndicator(db, fresh.data)
        if (!indicator.ok) return indicator
        const draft = ObservationDraft.safeParse({
          indicatorId: indicator.value.id,
          subject: text('subject') ?? '全国',
          period: period.value,
          changeBasis: text('change') ?? '',
          priceBasis,
          scope: text('scope') ?? '',
          value: value.value,
          unit: text('unit') ?? indicator.value.unit,
          qualifier: text('qualifier') ?? '',
          sourceId: text('source'),
          sourceNote: text('note') ?? '',
        })
        if (!draft.success) return fail('wrong-usage', { problem: draft.error.issues[0]?.path.join('.') ?? '' })
        const recorded = recordObservation(db, draft.data)
        return recorded.ok
          ? ok(
              output(recorded.value, [
                `${name} ${recorded.value.period}: ${recorded.value.value}${recorded.value.unit}`,
              ]),
            )
          : recorded
      }),
    )
  },
}
