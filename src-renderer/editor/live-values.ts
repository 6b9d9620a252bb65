import { create } from 'zustand'
import { type Binding, bindingKey, type ResolvedValue } from '../../src-shared/data/binding'
import { listIndicatorsOf } from '../../src-shared/data/dependencies'
import type { EditionId } from '../../src-shared/data/ids'
import type { Edition } from '../../src-shared/document/edition'
import type { Failure } from '../../src-shared/failure/result'
import type { ChartSpec, ResolvedChart } from '../../src-shared/figures/figure-spec'
import { api, listenTo } from '../api/client'
import { mergeAnswers } from './merge-answers'
import { createWantedItems } from './wanted-items'

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

const wantedBindings = createWantedItems<Binding>(2000)
const wantedCharts = createWantedItems<ChartSpec>(200)
let isScheduled = false
let isAsking = false

/** Says that these are on the page: they are resolved in the next batch and whenever the data changes. Returns its undo. */
export const wantLiveValues = (bindings: readonly Binding[], specs: readonly ChartSpec[]): (() => void) => {
  const { values, charts } = useLiveValues.getState()
  const releases = [
    ...bindings.map((binding) => {
      const key = bindingKey(binding)
      return wantedBindings.want(key, binding, values.has(key))
    }),
    ...specs.map((spec) => {
      const key = chartKey(spec)
      return wantedCharts.want(key, spec, charts.has(key))
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
  if (isScheduled || isAsking || !(wantedBindings.isPending() || wantedCharts.isPending())) return
  isScheduled = true
  later(() => {
    isScheduled = false
    void askPending()
  })
}

const askPending = async (): Promise<void> => {
  const { editionId } = useLiveValues.getState()
  if (!editionId) return
  // One batch under way at a time, so that an older answer can never overwrite a newer one.
  isAsking = true
  const bindings = wantedBindings.takeBatch()
  const specs = wantedCharts.takeBatch()
  await Promise.all([
    bindings.length > 0 ? askBindings(editionId, bindings) : null,
    specs.length > 0 ? askCharts(editionId, specs) : null,
  ])
  isAsking = false
  schedule()
}

const askBindings = async (editionId: EditionId, asked: readonly (readonly [string, Binding])[]): Promise<void> => {
  const answer = await api.binding.resolveMany({ editionId, bindings: asked.map(([, binding]) => binding) })
  useLiveValues.setState((state) => {
    if (state.editionId !== editionId) return state
    if (!answer.ok) return { failure: answer.error }
    const keys = asked.map(([key]) => key)
    return { values: mergeAnswers(state.values, keys, answer.value), failure: null }
  })
}

const askCharts = async (editionId: EditionId, asked: readonly (readonly [string, ChartSpec])[]): Promise<void> => {
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
  wantedBindings.askAgain(isTouched)
  wantedCharts.askAgain(({ series }) => series.some(({ binding }) => isTouched(binding)))
  forgetUnwanted()
  // All that is to be asked for again is known.
  schedule(queueMicrotask)
}

/** What left the page isn't kept up to date, so it may not be shown from memory later. */
const forgetUnwanted = (): void =>
  useLiveValues.setState(({ values, charts }) => ({
    values: wantedBindings.keepWanted(values),
    charts: wantedCharts.keepWanted(charts),
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
