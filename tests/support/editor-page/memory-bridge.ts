import type { WireEvent } from '../../../src-shared/contract/events'
import type { WireAnswer } from '../../../src-shared/contract/wire'
import type { Binding, ResolvedValue } from '../../../src-shared/data/binding'
import { bindingKey } from '../../../src-shared/data/binding'
import type { ChartSpec, ResolvedChart } from '../../../src-shared/figures/figure-spec'

interface Stored {
  body: unknown
  revision: number
}

/** What a test sees and sets of the made-up main side. */
export interface Memory {
  readonly sections: Map<string, Stored>
  /** By indicator id, subject and period (`id|全国|2024`). */
  readonly values: Map<string, string>
  readonly calls: string[]
  readonly inputs: { call: string; input: unknown }[]
  /** Answers the next saves with this failure instead of storing. */
  saveFailure: string | null
  isFrozen: boolean
}

export const ids = {
  edition: '01890000-0000-7000-8000-000000000001',
  section: '01890000-0000-7000-8000-000000000002',
  other: '01890000-0000-7000-8000-000000000003',
  output: '01890000-0000-7000-8000-000000000010',
  share: '01890000-0000-7000-8000-000000000011',
}

const indicator = (id: string, name: string, unit: string) => ({
  id,
  name,
  nameEn: '',
  unit,
  unitEn: '',
  definition: '',
  scopeNote: '',
  topic: '工业',
  nature: 'flow',
  measure: 'level',
  decimals: null,
  riseIsGood: true,
  computableAt: [],
  aliases: [],
  responsible: '',
  sdgs: [],
  tags: [],
  formula: '',
  observationCount: 5,
  latestPeriod: '2024',
  latestText: `405442${unit}`,
  useCount: 0,
})

const edition = {
  id: ids.edition,
  title: '测试年刊',
  subtitle: '',
  year: 2025,
  dataYear: 2024,
  cutOffDate: '2025-03-31',
  language: 'zh-CN',
  kind: 'report',
  stage: 'draft',
  numberStyle: 'plain',
  publisher: '',
  signatures: [],
  board: [],
  publicationNumber: '',
  basedOnId: null,
  dataAsOf: null,
  sectionCount: 2,
}

const yearOf = (reference: string): number[] => {
  const one = (text: string) => (text.startsWith('Y') ? 2024 + Number(text.slice(1) || 0) : Number(text.slice(0, 4)))
  const [from = '', to = from] = reference.replace(/^latest:.*/, 'Y').split('..')
  return Array.from({ length: one(to) - one(from) + 1 }, (_, at) => one(from) + at)
}

const units: Record<string, string> = { [ids.output]: '亿元', [ids.share]: '%' }

const resolve = (memory: Memory, binding: Binding): ResolvedValue => {
  const year = yearOf(binding.period).at(-1)
  const value = memory.values.get(`${binding.indicatorId}|${binding.subject}|${year}`) ?? null
  const unit = units[binding.indicatorId] ?? ''
  return {
    state: value === null ? 'missing' : 'ok',
    text: value === null ? '【待补】' : `${value}${binding.format.showUnit ? unit : ''}`,
    value: value as ResolvedValue['value'],
    unit,
    period: String(year),
    observationIds: [],
    flags: [],
  }
}

const resolveChart = (memory: Memory, spec: ChartSpec): { chart: ResolvedChart; alt: string } => {
  const years = yearOf(spec.series[0]?.binding.period ?? 'Y')
  const series = spec.series.map((one) => ({
    name: one.name || '全部工业增加值',
    unit: units[one.binding.indicatorId] ?? '',
    mark: one.mark,
    axis: one.axis,
    points: years.map((year) => {
      const value = memory.values.get(`${one.binding.indicatorId}|${one.binding.subject}|${year}`) ?? null
      return { value: value as ResolvedValue['value'], text: value ?? '', state: value ? 'ok' : 'missing' } as const
    }),
  }))
  const chart: ResolvedChart = {
    type: spec.type,
    showLabels: spec.showLabels,
    periods: years.map(String),
    labels: years.map((year) => `${year}年`),
    series,
    state: 'ok',
  }
  return { chart, alt: `图表：${series.map(({ name }) => name).join('、')}，${years[0]}年至${years.at(-1)}年` }
}

const ok = (value: unknown): WireAnswer => ({ ok: true, value })
const refuse = (code: string): WireAnswer => ({ ok: false, error: { code, data: {} } })

type Input = Record<string, never> & { [key: string]: unknown }

/** A bridge that answers from memory, so that the editor runs in a browser without main. */
export const createMemoryBridge = () => {
  const listeners = new Set<(event: WireEvent) => void>()
  const memory: Memory = {
    sections: new Map(),
    values: new Map(),
    calls: [],
    inputs: [],
    saveFailure: null,
    isFrozen: false,
  }
  const tell = (event: WireEvent['event'], payload: unknown): void => {
    for (const listener of listeners) listener({ event, payload })
  }
  const indicators = [indicator(ids.output, '全部工业增加值', '亿元'), indicator(ids.share, '工业增加值占比', '%')]
  const answers: Record<string, (input: Input) => WireAnswer> = {
    'section.open': ({ sectionId }) => {
      const found = memory.sections.get(sectionId as unknown as string)
      if (!found) return refuse('not-found')
      const facts = { sectionId, editionId: ids.edition, originId: null, isFrozen: memory.isFrozen }
      return ok({ ...facts, body: found.body, revision: found.revision })
    },
    'section.saveBody': (input) => {
      const found = memory.sections.get(input.sectionId as unknown as string)
      if (!found) return refuse('not-found')
      if (memory.saveFailure) return refuse(memory.saveFailure)
      if (found.revision !== (input.basedOn as unknown)) return refuse('revision-conflict')
      found.body = input.body
      found.revision += 1
      return ok({ revision: found.revision })
    },
    'section.keepRevision': () => ok({}),
    'edition.get': () => ok(edition),
    'edition.numbering': () => ok([]),
    'indicator.list': ({ query }) =>
      ok(indicators.filter(({ name }) => name.includes((query as unknown as string) ?? ''))),
    'indicator.get': ({ indicatorId }) => {
      const found = indicators.find(({ id }) => id === (indicatorId as unknown))
      return found ? ok(found) : refuse('not-found')
    },
    'binding.resolveMany': ({ bindings }) =>
      ok((bindings as unknown as Binding[]).map((binding) => resolve(memory, binding))),
    'binding.resolveCharts': ({ specs }) =>
      ok((specs as unknown as ChartSpec[]).map((spec) => resolveChart(memory, spec))),
    'observation.list': () => ok([]),
    'subject.groups': () => ok([]),
    'library.addPicture': () => ok(null),
    'app.reportError': () => ok({ incident: 'test' }),
  }
  const bridge = {
    call: async (name: string, input: unknown): Promise<WireAnswer> => {
      memory.calls.push(name)
      memory.inputs.push({ call: name, input })
      const answer = answers[name]
      return answer ? answer(structuredClone(input) as Input) : refuse('unexpected')
    },
    listen: (listener: (event: WireEvent) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return { bridge, memory, tell, bindingKey }
}
