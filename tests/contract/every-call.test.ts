import { describe, expect, it } from 'vitest'
import { callNames, contract } from '../../src-shared/contract'
import { leavesHole } from '../support/failure-words'
import { inTrial } from './in-trial'
import { listedCases } from './listed-case'

// Told by commands and jobs of every kind, or by a backup that ends while a later call is answered.
const toldByAll: readonly string[] = [
  'history.changed',
  'work.progressed',
  'work.ended',
  'backUp.made',
  'backUp.checked',
]

describe('the contract', () => {
  it('has no two calls of one name', () => {
    expect(new Set(callNames).size).toBe(callNames.length)
  })

  it('is walked by its domains’ own names', () => {
    expect(Object.entries(contract).filter(([key, domain]) => key !== domain.name)).toEqual([])
  })

  it('has a case for every call and for every failure that a call declares', () => {
    const missing = listedCases.flatMap(({ name, call, given }) => {
      if (!given) return [name]
      const provoked: readonly string[] = Object.keys(given.fails)
      return call.errors.filter((code) => !provoked.includes(code)).map((code) => `${name}: ${code}`)
    })
    expect(missing).toEqual([])
  })
})

for (const { name, call, given } of listedCases) {
  if (!given) continue
  describe(name, () => {
    it('succeeds, and tells only what it names', () =>
      inTrial(async (trial) => {
        expect(await given.succeeds(trial)).toMatchObject({ ok: true })
        const sent = trial.sent.findLast(({ call: sentName }) => sentName === name)
        // A job goes on while its state is asked for, and tells what it does.
        if (!name.startsWith('work.')) {
          const allowed: readonly string[] = call.verb === 'query' ? [] : [...call.tells, ...toldByAll]
          expect(sent?.told.filter((event) => !allowed.includes(event))).toEqual([])
        }
        expect(trial.logText()).not.toMatch(/call-failed|job-broke|job-finish/)
      }))

    for (const [code, act] of Object.entries(given.fails)) {
      if ('unprovoked' in act) it.skip(`fails with ${code}: ${act.unprovoked}`, () => undefined)
      else
        it(`fails with ${code}`, () =>
          inTrial(async (trial) => {
            const answer = await act(trial)
            expect(answer).toMatchObject({ ok: false, error: { code } })
            expect(!answer.ok && leavesHole(answer.error)).toBe(false)
            expect(trial.sent.at(-1)?.call).toBe(name)
            expect(trial.logText()).not.toMatch(/call-failed|job-broke|job-finish/)
          }))
    }
  })
}
