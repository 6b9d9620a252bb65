import { IndicatorId } from '../../../src-shared/data/ids'
import { Observation } from '../../../src-shared/data/observation'

export const indicatorId = IndicatorId.parse('01900000-0000-7000-8000-000000000001')

/** A live value of 2024, of a source of its own. */
export const anObservation = (id: number, change: Partial<Record<keyof Observation, unknown>> = {}): Observation =>
  Observation.parse({
    id: `01900000-0000-7000-8000-${String(id).padStart(12, '0')}`,
    indicatorId,
    subject: '全国',
    period: '2024',
    changeBasis: '',
    priceBasis: 'none',
    scope: '',
    value: '100',
    unit: '亿元',
    qualifier: '',
    status: 'final',
    sourceId: null,
    sourceNote: `来源${id}`,
    sourcePlace: '',
    quote: '',
    correction: '',
    recordedAt: '2025-01-01T00:00:00.000Z',
    supersededAt: null,
    preferred: false,
    ...change,
  })
