import type { z } from 'zod'
import type { RollForwardReport } from '../../src-shared/contract/edition'
import { type EditionId, SectionId } from '../../src-shared/data/ids'
import type { Edition } from '../../src-shared/document/edition'
import { mintIds, moveLinks } from '../../src-shared/document/identity'
import { emptyDocument, type StoredDocument } from '../../src-shared/document/schema'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { type BodyFailure, readBody } from './body-row'
import type { WriteDb } from './database'
import { createEdition, findEdition, type NewEdition } from './edition'
import { carryPassages, originsIn } from './passage'
import { type CarriedSection, reportRollForward } from './roll-forward-report'
import { insertSection, listSections, type SectionRow } from './section'
import { insertBody } from './section-body'

export interface RollForwardInput {
  readonly editionId: EditionId
  readonly year: number
  readonly dataYear: number
}

/**
 * Makes the next edition: sections and text of the one before, every block marked as carried over and knowing its origin.
 * Live numbers and charts store relative periods, so they move on by themselves; the report says which found a value.
 */
export function rollForward(
  db: WriteDb,
  input: RollForwardInput,
): Result<z.output<typeof RollForwardReport>, BodyFailure | 'already-exists'> {
  const before = findEdition(db, input.editionId)
  if (!before) return fail('not-found', { editionId: input.editionId })
  const edition = createEdition(db, nextFacts(before, input), before.id)
  if (!edition.ok) return edition
  const carried = carrySections(db, listSections(db, before.id), edition.value.id)
  return carried.ok ? ok(reportRollForward(db, edition.value.id, carried.value)) : carried
}

/** The year in a title moves on too; what belongs to one printing (stage, publication number) starts anew. */
function nextFacts(before: Edition, { year, dataYear }: RollForwardInput): NewEdition {
  const moveOn = (text: string): string => text.replaceAll(String(before.year), String(year))
  const { subtitle, language, kind, numberStyle, publisher, signatures, board } = before
  const [cutOffYear = '', ...monthAndDay] = before.cutOffDate.split('-')
  const cutOffDate = [Number(cutOffYear) + year - before.year, ...monthAndDay].join('-').replace('-02-29', '-02-28')
  return {
    ...{ language, kind, numberStyle, publisher, signatures, board, year, dataYear, cutOffDate },
    title: moveOn(before.title),
    subtitle: moveOn(subtitle),
  }
}

function carrySections(
  db: WriteDb,
  sections: readonly SectionRow[],
  editionId: EditionId,
): Result<CarriedSection[], BodyFailure> {
  const ids = new Map<string, SectionId>(sections.map(({ id }) => [id, SectionId.parse(db.newId())]))
  const bodies = carryBodies(db, sections)
  if (!bodies.ok) return bodies
  // What pointed to a place of the edition before points to the same place of this one.
  const origins = new Map([...bodies.value.values()].flatMap((body) => [...originsIn(body)]))
  carryPassages(db, new Map([...origins, ...[...ids].map(([from, to]) => [to, from] as const)]))
  const places = new Map<string, string>([...ids, ...[...origins].map(([to, from]) => [from, to] as const)])
  const counts = new Map<string | null, number>()
  const carried = sections.map((section): CarriedSection => {
    const id = ids.get(section.id) ?? SectionId.parse(db.newId())
    const position = counts.get(section.parentId) ?? 0
    counts.set(section.parentId, position + 1)
    const parentId = section.parentId === null ? null : (ids.get(section.parentId) ?? null)
    insertSection(db, { ...section, id, editionId, parentId, originId: section.id, position })
    const body = moveLinks(bodies.value.get(section.id) ?? emptyDocument(), (place) => places.get(place))
    return { id, title: section.title, body: insertBody(db, id, body) }
  })
  return ok(carried)
}

/** Bodies with new ids, by the section they come from. */
function carryBodies(
  db: WriteDb,
  sections: readonly SectionRow[],
): Result<Map<SectionId, StoredDocument>, BodyFailure> {
  const bodies = new Map<SectionId, StoredDocument>()
  for (const { id } of sections) {
    const read = readBody(db, id)
    if (!read.ok) return read
    bodies.set(id, mintIds(read.value.document, db.newId, { as: 'roll-forward' }))
  }
  return ok(bodies)
}
