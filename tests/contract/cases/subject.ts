import { SubjectGroupId } from '../../../src-shared/data/ids'
import { must } from '../../support/session/must'
import type { DomainCases } from '../call-case'
import { noSuchId, type Trial } from '../trial'

const noGroup = SubjectGroupId.parse(noSuchId)

const savedGroup = async (trial: Trial) => {
  await trial.project()
  const group = must(await trial.api.subject.saveGroup({ id: null, name: '沿海', members: ['上海', '广东'] }))
  if (group.id === null) throw new Error('A saved group has an id')
  return { ...group, id: group.id }
}

export const subjectCases: DomainCases<'subject'> = {
  list: {
    succeeds: async (trial) => {
      await trial.report()
      return trial.api.subject.list({})
    },
    fails: {},
  },
  groups: {
    succeeds: async (trial) => {
      await trial.project()
      return trial.api.subject.groups({})
    },
    fails: {},
  },
  saveGroup: {
    succeeds: async (trial) => {
      const group = await savedGroup(trial)
      return trial.api.subject.saveGroup({ ...group, members: ['上海', '广东', '天津'] })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.subject.saveGroup({ id: noGroup, name: '沿海', members: ['上海'] })
      },
      'already-exists': async (trial) => {
        const { name } = await savedGroup(trial)
        return trial.api.subject.saveGroup({ id: null, name, members: ['天津'] })
      },
    },
  },
  removeGroup: {
    succeeds: async (trial) => trial.api.subject.removeGroup({ groupId: (await savedGroup(trial)).id }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.subject.removeGroup({ groupId: noGroup })
      },
    },
  },
}
