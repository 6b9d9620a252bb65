import { z } from 'zod'
import { SubjectGroupId } from '../data/ids'
import { SubjectGroup } from '../data/subject-group'
import { command, defineDomain, query } from './define-domain'

export const subject = defineDomain('subject', {
  /** Those that live values speak of, in pinyin order, with how many values there are. */
  list: query({
    input: z.object({}),
    output: z.array(z.object({ subject: z.string(), count: z.number().int() })),
  }),
  /** The project's own, then those that everybody knows and the project hasn't defined otherwise. */
  groups: query({ input: z.object({}), output: z.array(SubjectGroup) }),
  /** Without an id a new one; a well-known group is saved as a new one of its name, and from then on is the project's. */
  saveGroup: command({
    input: SubjectGroup,
    output: SubjectGroup,
    errors: ['not-found', 'already-exists'],
    tells: ['subject.changed'],
  }),
  removeGroup: command({
    input: z.object({ groupId: SubjectGroupId }),
    output: z.object({}),
    errors: ['not-found'],
    tells: ['subject.changed'],
  }),
})
