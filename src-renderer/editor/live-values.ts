import { create } from 'zustand'
import { type Binding, bindingKey, type ResolvedValue } from '../../src-shared/data/binding'
import { listIndicatorsOf } from '../../src-shared/data/dependencies'
import type { EditionId } from '../../src-shared/data/ids'
import type { Edition } from '../../src-shared/document/edition'
import type { Failure } from '../../src-shared/failure/result'
import type { ChartSpec, ResolvedChart } from '../../src-shared/figures/figure-spec'
import { api, listenTo } from '../api/client'
import { mergeAnswers } from './merge-answers'

export interface LiveChart {
  readonly chart: ResolvedChart
  readonly alt: string
}

interface LiveValues {
  readonly editionId: EditionId | null
  /** Facts of the edition, once they are here. */
  readonly edition: Edition | null
  /** By `bindingKey`. */
  readonly values: ReadonlyMap<string, ResolvedValue>
  /** By `chartKey`. */
  readonly charts: ReadonlyMap<string, LiveChart>
  /** Printed numbers of numbered blocks, by block id. */
  readonly labels: ReadonlyMap<string, string>
  readonly failure: Failure | null
}

const nothing = (): LiveValues => ({
  editionId: null,
  edition: null,
  values: new Map(),
  charts: new Map(),
  labels: new Map(),
  failure: null,
})

/** What the bindings on the page come to. Views read it; only this file writes it. */
export const useLiveValues = create<LiveValues>(nothing)

export const chartKey = (spec: ChartSpec): string => JSON.stringify(spec)

// As many as the contract lets through in one call.
const BINDINGS_A_CALL = 2000
const CHARTS_A_CALL = 200

interface Wanted<T> {
  readonly item: T
  count: number
}
const wantedBindings = new Map<string, Wanted<Binding>>()
const wantedCharts = new Map<string, Wanted<ChartSpec>>()
const pendingBindings = new Set<string>()
const pendingCharts = new Set<string>()
let isScheduled = false
let isAsking = false

const retain = <T>(wanted: Map<string, Wanted<T>>, key: string, item: T): (() => void) => {
  const entry = wanted.get(key) ?? { item, count: 0 }
  entry.count += 1
  wanted.set(key, entry)
  return () => {
    entry.count -= 1
    if (entry.count === 0) wanted.delete(key)
  }
}

/** Says that these are on the page: they are resolved in the next batch and whenever the data changes. Returns its undo. */
export const wantLiveValues = (bindings: readonly Binding[], specs: readonly ChartSpec[]): (() => void) => {
  const { values, charts } = useLiveValues.getState()
  const releases = [
    ...bindings.map((binding) => {
      const key = bindingKey(binding)
      if (!values.has(key)) pendingBindings.add(key)
      return retain(wantedBindings, key, binding)
    }),
    ...specs.map((spec) => {
      const key = chartKey(spec)
      if (!charts.has(key)) pendingCharts.add(key)
      return retain(wantedCharts, key, spec)
    }),
  ]
  schedule()
  return () => {
    for (const release of releases) release()
  }
}

// One tick gathers all that mounts together: a section's forty numbers are one call.
const afterMounting = (act: () => void): void => void setTimeout(act, 0)

const schedule = (later = afterMounting): void => {
  if (isScheduled || isAsking || (pendingBindings.size === 0 && pendingCharts.size === 0)) return
  isScheduled = true
  later(() => {
    isScheduled = false
    void askPending()
  })
}

const takePending = <T>(pending: Set<string>, wanted: Map<string, Wanted<T>>, limit: number): [string, T][] => {
  const taken: [string, T][] = []
  for (const key of pending) {
    if (taken.length === limit) break
    pending.delete(key)
    const entry = wanted.get(key)
    if (entry) taken.push([key, entry.item])
  }
  return taken
}

const askPending = async (): Promise<void> => {
  const { editionId } = useLiveValues.getState()
  if (!editionId) return
  // One batch under way at a time, so that an older answer can never overwrite a newer one.
  isAsking = true
  const bindings = takePending(pendingBindings, wantedBindings, BINDINGS_A_CALL)
  const specs = takePending(pendingCharts, wantedCharts, CHARTS_A_CALL)
  await Promise.all([
    bindings.length > 0 ? askBindings(editionId, bindings) : null,
    specs.length > 0 ? askCharts(editionId, specs) : null,
  ])
  isAsking = false
  schedule()
}

const askBindings = async (editionId: EditionId, asked: readonly [string, Binding][]): Promise<void> => {
  const answer = await api.binding.resolveMany({ editionId, bindings: asked.map(([, binding]) => binding) })
  useLiveValues.setState((state) => {
    if (state.editionId !== editionId) return state
    if (!answer.ok) return { failure: answer.error }
    const keys = asked.map(([key]) => key)
    return { values: mergeAnswers(state.values, keys, answer.value), failure: null }
  })
}

const askCharts = async (editionId: EditionId, asked: readonly [string, ChartSpec][]): Promise<void> => {
  const answer = await api.binding.resolveCharts({ editionId, specs: asked.map(([, spec]) => spec) })
  useLiveValues.setState((state) => {
    if (state.editionId !== editionId) return state
    if (!answer.ok) return { failure: answer.error }
    const keys = asked.map(([key]) => key)
    return { charts: mergeAnswers(state.charts, keys, answer.value), failure: null }
  })
}

const askEdition = async (editionId: EditionId): Promise<void> => {
  const answer = await api.edition.get({ editionId })
  useLiveValues.setState((state) => (answer.ok && state.editionId === editionId ? { edition: answer.value } : state))
}

const askLabels = async (editionId: EditionId): Promise<void> => {
  const answer = await api.edition.numbering({ editionId })
  useLiveValues.setState((state) =>
    answer.ok && state.editionId === editionId
      ? { labels: new Map(answer.value.map(({ blockId, label }) => [blockId, label])) }
      : state,
  )
}

/** Asks again for everything that is on the page, or for what rests on the given indicators. */
export const refreshLiveValues = (indicatorIds: ReadonlySet<string> | null = null): void => {
  const isTouched = (binding: Binding) =>
    indicatorIds === null || listIndicatorsOf(binding, () => null).some((id) => indicatorIds.has(id))
  for (const [key, { item }] of wantedBindings) if (isTouched(item)) pendingBindings.add(key)
  for (const [key, { item }] of wantedCharts) {
    if (item.series.some((series) => isTouched(series.binding))) pendingCharts.add(key)
  }
  forgetUnwanted()
  // All that is to be asked for again is known.
  schedule(queueMicrotask)
}

const without = <T>(known: ReadonlyMap<string, T>, wanted: ReadonlyMap<string, unknown>): ReadonlyMap<string, T> => {
  const left = [...known].filter(([key]) => wanted.has(key))
  return left.length < known.size ? new Map(left) : known
}

/** What left the page isn't kept up to date, so it may not be shown from memory later. */
const forgetUnwanted = (): void =>
  useLiveValues.setState(({ values, charts }) => ({
    values: without(values, wantedBindings),
    charts: without(charts, wantedCharts),
  }))

/** Says which edition the bindings are resolved for. */
export const showEdition = (editionId: EditionId): void => {
  if (useLiveValues.getState().editionId === editionId) return
  useLiveValues.setState({ ...nothing(), editionId })
  refreshLiveValues()
  // The section that is being opened is asked for first: figures are numbered through the whole edition.
  setTimeout(() => {
    void askEdition(editionId)
    void askLabels(editionId)
  })
}

/**
 * Follows the events that change what a binding comes to. Its undo forgets all: what nobody keeps up to date any more
 * may not be shown from memory when the editor comes back.
 */
export const registerLiveValues = (): (() => void) => {
  const undos = [
    listenTo('observation.recorded', ({ indicatorIds }) =>
      refreshLiveValues(indicatorIds.length > 0 ? new Set(indicatorIds) : null),
    ),
    // A group with other members has another sum, and ranks and shares follow.
    listenTo('subject.changed', () => refreshLiveValues()),
    listenTo('indicator.changed', ({ indicatorId }) => refreshLiveValues(new Set([indicatorId]))),
    listenTo('edition.changed', () => {
      const { editionId } = useLiveValues.getState()
      if (editionId) void askEdition(editionId)
      refreshLiveValues()
    }),
    listenTo('numbering.changed', ({ editionId }) => {
      if (useLiveValues.getState().editionId === editionId) void askLabels(editionId)
    }),
  ]
  return () => {
    for (const undo of undos) undo()
    useLiveValues.setState(nothing())
  }
}
