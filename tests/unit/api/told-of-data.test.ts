import { expect, it } from 'vitest'
import { inTrial } from '../../contract/in-trial'
import { aDraft, type Trial } from '../../contract/trial'
import { must } from '../../support/session/must'

/** The indicators named by what was told since, last. */
const toldOf = async (trial: Trial, act: () => Promise<unknown>): Promise<unknown> => {
  const before = trial.told.length
  await act()
  return trial.told.slice(before).findLast(({ event }) => event === 'observation.recorded')?.payload
}

it('whatever changes data tells also of what is computed from it, and so does its undo', () =>
  inTrial(async (trial) => {
    const { api } = trial
    const { indicatorId } = await trial.report()
    const computed = must(
      await api.indicator.create({ name: '两倍产值', unit: '亿元', formula: `[${indicatorId}] * 2` }),
    )
    const both = { indicatorIds: expect.arrayContaining([indicatorId, computed.id]) }
    const draft = aDraft(indicatorId, '2023', '130')
    expect(await toldOf(trial, () => api.observation.record({ draft }))).toEqual(both)
    expect(await toldOf(trial, () => api.history.undo({}))).toEqual(both)
    expect(await toldOf(trial, () => api.history.redo({}))).toEqual(both)
    const drafts = [aDraft(indicatorId, '2023', '131'), aDraft(indicatorId, '2024', '140')]
    expect(await toldOf(trial, () => api.observation.recordMany({ drafts }))).toEqual(both)
    expect(await toldOf(trial, () => api.observation.recordMany({ drafts }))).toBeUndefined()
  }))

it('an undo that concerns no data lets everything look again', () =>
  inTrial(async (trial) => {
    const { chapterId } = await trial.report()
    must(await trial.api.section.remove({ sectionId: chapterId }))
    expect(await toldOf(trial, () => trial.api.history.undo({}))).toEqual({ indicatorIds: [] })
  }))
