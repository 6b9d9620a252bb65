import { beforeAll, describe, expect, it } from 'vitest'
import type { WireAnswer } from '../../src-shared/contract/wire'
import { inTrial } from './in-trial'
import { listedCases } from './listed-case'
import { openTrial } from './trial'

// No field of any call takes a list of a list of words; an object would pass where every key may be left out.
const wrongValue = [['not what was asked for']]

/** The last input with which `name` succeeded, had by letting it succeed once. */
const inputsOf = async (): Promise<Map<string, unknown>> => {
  const inputs = new Map<string, unknown>()
  for (const { name, given } of listedCases) {
    await inTrial(async (trial) => {
      await given?.succeeds(trial)
      inputs.set(name, trial.sent.findLast(({ call }) => call === name)?.input)
    })
  }
  return inputs
}

const spoilt = (input: object): object[] => Object.keys(input).map((key) => ({ ...input, [key]: wrongValue }))

// What a person and a machine have without any project, and what only a token or an open question leads to.
const needsNoProject = [
  'app.describe',
  'app.savePreferences',
  'app.reportError',
  'app.readyToClose',
  'project.current',
  'project.recent',
  'project.create',
  'project.open',
  'project.openSample',
  'project.refused',
  'project.openRefused',
  'project.close',
  'import.pickFiles',
  'work.list',
  'work.get',
  'work.cancel',
  'submission.batch',
  'submission.cancelBatch',
  'dialog.pending',
  'dialog.listFolder',
  'dialog.answer',
  'table.pickFile',
  'table.read',
  'table.close',
  // The start screen lists what can be restored, and a project that can't be opened is recovered.
  'backUp.list',
  'backUp.trouble',
  'recovery.start',
  'recovery.openCopy',
  // Tokens of another session lead nowhere, whether a project is open or not.
  'table.rows',
  'table.commit',
  'backUp.describe',
  'backUp.restoreAsNew',
  'backUp.replaceProject',
  'backUp.reveal',
  'import.start',
  'publish.reveal',
]

describe('a call', () => {
  let inputs = new Map<string, unknown>()
  // Each of hundreds of calls succeeds once, in a project of its own.
  beforeAll(async () => {
    inputs = await inputsOf()
  }, 90_000)

  it('is refused with anything but what its schema asks for', async () => {
    const trial = openTrial()
    const accepted: string[] = []
    for (const { name } of listedCases) {
      const valid = inputs.get(name)
      const malformed = [null, 7, 'words', wrongValue, ...spoilt(valid as object)]
      for (const input of malformed) {
        const answer = await trial.send({ call: name, input })
        if (answer.ok || answer.error.code !== 'invalid-input') accepted.push(`${name} ${JSON.stringify(input)}`)
      }
    }
    await trial.close()
    expect(accepted).toEqual([])
  })

  it('says that no project is open wherever it needs one', async () => {
    const trial = openTrial()
    trial.host.script(...Array.from({ length: 9 }, () => trial.picture()))
    const wrong: string[] = []
    for (const { name } of listedCases.filter((listed) => !needsNoProject.includes(listed.name))) {
      const answer = await trial.send({ call: name, input: inputs.get(name) })
      if (answer.ok || answer.error.code !== 'no-project-open') wrong.push(`${name}: ${JSON.stringify(answer)}`)
    }
    await trial.close()
    expect(wrong).toEqual([])
  })

  it.each([
    'section.burn',
    'nothing.open',
    'section',
    '',
    'app.describe.twice',
    '__proto__.open',
    'section.__proto__',
    'section.constructor',
    'constructor.name',
    'section.toString',
  ])('named %j is refused, for there is none', (call) =>
    inTrial(async ({ send }) => {
      const answer: WireAnswer = await send({ call, input: {} })
      expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    }),
  )
})
