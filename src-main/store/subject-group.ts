import { SubjectGroupId } from '../../src-shared/data/ids'
import { SubjectGroup } from '../../src-shared/data/subject-group'
import { wellKnownGroups } from '../../src-shared/data/subject-groups'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { comparePinyin } from '../../src-shared/text/pinyin-order'
import type { ReadDb, WriteDb } from './database'
import { jsonIn, numberIn, type Row, textIn } from './row'
import { refreshSearchOfGroups } from './search-refresh'

/** The project's own in pinyin order, then the well-known ones that it hasn't defined otherwise. */
export function listSubjectGroups(db: ReadDb): SubjectGroup[] {
  const own = db
    .all('SELECT * FROM subject_group WHERE removed_change IS NULL')
    .map(toGroup)
    .toSorted((one, other) => comparePinyin(one.name, other.name))
  const names = new Set(own.map(({ name }) => name))
  return [...own, ...wellKnownGroups.filter(({ name }) => !names.has(name))]
}

/**
 * No two groups of the project have one name; a member named twice is one. A group that is altered ends and begins anew
 * under another id, so that a published edition still adds up the members that it was published with.
 */
export function saveSubjectGroup(
  db: WriteDb,
  { id, name, members }: SubjectGroup,
): Result<SubjectGroup, 'not-found' | 'already-exists'> {
  if (isTaken(db, { id, name })) return fail('already-exists', { name })
  const ended = id === null ? ok({}) : removeSubjectGroup(db, id)
  if (!ended.ok) return ended
  const group = { id: SubjectGroupId.parse(db.newId()), name, members: [...new Set(members)] }
  db.run(
    `INSERT INTO subject_group (id, name, members, created_change, removed_change)
     VALUES (@id, @name, @members, @change, NULL)`,
    { id: group.id, name, members: JSON.stringify(group.members), change: db.change.sequence },
  )
  refreshSearchOfGroups(db)
  return ok(group)
}

export function removeSubjectGroup(db: WriteDb, groupId: SubjectGroupId): Result<object, 'not-found'> {
  const changed = db.run(
    'UPDATE subject_group SET removed_change = @change WHERE id = @groupId AND removed_change IS NULL',
    { groupId, change: db.change.sequence },
  )
  refreshSearchOfGroups(db)
  return changed === 1 ? ok({}) : fail('not-found', { groupId })
}

const isTaken = (db: ReadDb, { id, name }: Pick<SubjectGroup, 'id' | 'name'>): boolean =>
  db.find('SELECT 1 FROM subject_group WHERE name = @name AND id IS NOT @id AND removed_change IS NULL', {
    id,
    name,
  }) !== null

const toGroup = (row: Row): SubjectGroup =>
  SubjectGroup.parse({ id: row.id, name: row.name, members: jsonIn(row, 'members') })

/** Whom live values speak of, in pinyin order, with how many there are. */
export const listSubjects = (db: ReadDb): { subject: string; count: number }[] =>
  db
    .all(
      `SELECT subject, count(*) AS count FROM observation
       WHERE superseded_change IS NULL AND indicator_id IN (SELECT id FROM indicator WHERE removed_change IS NULL)
       GROUP BY subject`,
    )
    .map((row) => ({ subject: textIn(row, 'subject'), count: numberIn(row, 'count') }))
    .toSorted((one, other) => comparePinyin(one.subject, other.subject))
