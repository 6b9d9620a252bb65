import { randomUUID } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import type { EditionId, SectionId } from '../../src-shared/data/ids'
import type { Indicator } from '../../src-shared/data/indicator'
import { NATION, ObservationDraft } from '../../src-shared/data/observation'
import { invariant } from '../../src-shared/failure/invariant'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { createProject } from '../store/create-project'
import type { WriteDb } from '../store/database'
import { createEdition, findEditionOfYear, saveEditionFacts } from '../store/edition'
import { findObstacle } from '../store/file-header'
import { createIndicator } from '../store/indicator'
import { recordObservation } from '../store/observation'
import { closeProject } from '../store/open'
import { addSection, type SectionRow } from '../store/section'
import { saveBody } from '../store/section-body'
import type { StoreDeps } from '../store/store'
import { toSampleBody } from './sample/sample-body'
import {
  readSampleFiles,
  type SampleEdition,
  type SampleFiles,
  type SampleIndicator,
  type SampleSection,
} from './sample/sample-files'
import type { SampleSetting } from './sample/sample-inline'

/** The sample's own texts can't be refused by a project that holds nothing else. */
const must = <T>(result: Result<T>): T => {
  invariant(result.ok, `The sample was refused: ${result.ok ? '' : result.error.code}`)
  return result.value
}

const yearOf = (period: string) => period.slice(0, 4)

const fillIndicator = (db: WriteDb, { levels, changes, qualifiers, source, ...draft }: SampleIndicator): Indicator => {
  const indicator = must(createIndicator(db, draft))
  const record = (facts: object) =>
    must(
      recordObservation(
        db,
        ObservationDraft.parse({
          indicatorId: indicator.id,
          subject: NATION,
          scope: '',
          status: 'final',
          sourceNote: source,
          ...facts,
        }),
      ),
    )
  for (const [period, value] of Object.entries(levels)) {
    record({
      period,
      value,
      unit: indicator.unit,
      changeBasis: '',
      priceBasis: 'none',
      qualifier: qualifiers[yearOf(period)] ?? '',
    })
  }
  for (const { basis, price, values } of changes) {
    for (const [period, value] of Object.entries(values))
      record({ period, value, unit: '%', changeBasis: basis, priceBasis: price })
  }
  return indicator
}

const fillSections = (
  db: WriteDb,
  editionId: EditionId,
  parentId: SectionId | null,
  sections: readonly SampleSection[],
  setting: SampleSetting,
) => {
  let afterId: SectionId | null = null
  for (const { blocks, sections: children, ...facts } of sections) {
    const section: SectionRow = must(addSection(db, { editionId, parentId, afterId, ...facts }))
    if (blocks.length)
      must(saveBody(db, { sectionId: section.id, body: toSampleBody(blocks, setting), basedOn: section.revision }))
    fillSections(db, editionId, section.id, children, setting)
    afterId = section.id
  }
}

const fillEdition = (db: WriteDb, { facts, basedOn, sections }: SampleEdition, setting: SampleSetting) => {
  const basis = basedOn === null ? null : (findEditionOfYear(db, basedOn)?.id ?? null)
  // Written as a draft first: a published edition takes no more words.
  const edition = must(createEdition(db, { ...facts, stage: 'draft' }, basis))
  fillSections(db, edition.id, null, sections, setting)
  if (facts.stage !== 'draft') must(saveEditionFacts(db, { editionId: edition.id, facts: { stage: facts.stage } }))
}

const fill = (db: WriteDb, { indicators, editions }: SampleFiles) => {
  const byName = new Map(indicators.map((sample) => [sample.name, { sample, indicator: fillIndicator(db, sample) }]))
  const known = (name: string) => {
    const found = byName.get(name)
    invariant(found, `The sample speaks of an indicator it hasn't got: ${name}`)
    return found
  }
  for (const edition of editions) {
    fillEdition(db, edition, {
      dataYear: edition.facts.dataYear,
      indicator: (name) => known(name).indicator,
      priceOf: (name, basis) => known(name).sample.changes.find((change) => change.basis === basis)?.price ?? 'none',
      newId: db.newId,
    })
  }
}

/** Makes a project file of the sample at `path`; it appears there once it is whole. */
export const writeSample = (
  path: string,
  deps: StoreDeps,
  resources: string,
): Result<null, 'file-exists' | 'target-not-writable'> => {
  const files = readSampleFiles(resources)
  const obstacle = findObstacle(path)
  if (obstacle !== null) return fail('file-exists', { path: obstacle })
  const growing = `${path}.new-${randomUUID()}`
  const created = createProject(growing, deps, { name: basename(path, '.niankan') })
  if (!created.ok) return fail(created.error.code, { ...created.error.data, path })
  try {
    try {
      created.value.write({ reason: 'main:change.sample' }, (db) => ok(fill(db, files)))
    } finally {
      closeProject(created.value)
    }
    renameSync(growing, path)
  } finally {
    rmSync(growing, { force: true })
  }
  return ok(null)
}
