import type { Handlers } from '../../src-shared/contract/define-domain'
import type { subject } from '../../src-shared/contract/subject'
import { ok } from '../../src-shared/failure/result'
import { listSubjectGroups, listSubjects, removeSubjectGroup, saveSubjectGroup } from '../store/subject-group'
import { runCommand, type SessionContext, withStore } from './context'

export const subjectApi: Handlers<typeof subject, SessionContext> = {
  list: (_input, context) => withStore(context, (store) => ok(listSubjects(store.read))),
  groups: (_input, context) => withStore(context, (store) => ok(listSubjectGroups(store.read))),
  saveGroup: (group, context) => {
    const result = runCommand(context, 'main:change.subject.saveGroup', (db) => saveSubjectGroup(db, group))
    if (result.ok) context.emit('subject.changed', {})
    return result
  },
  removeGroup: ({ groupId }, context) => {
    const result = runCommand(context, 'main:change.subject.removeGroup', (db) => removeSubjectGroup(db, groupId))
    if (!result.ok) return result
    context.emit('subject.changed', {})
    return ok({})
  },
}
