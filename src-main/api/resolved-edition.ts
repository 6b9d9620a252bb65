import type { Resolver } from '../../src-shared/blocks/fields'
import { bindingKey } from '../../src-shared/data/binding'
import { AssetHash, type EditionId, type SectionId } from '../../src-shared/data/ids'
import { kept } from '../../src-shared/data/kept'
import type { EditionContext } from '../../src-shared/data/observation-lookup'
import { resolveBinding } from '../../src-shared/data/resolve-binding'
import type { Edition } from '../../src-shared/document/edition'
import { listAssets } from '../../src-shared/document/inventory'
import { resolveEdition } from '../../src-shared/document/resolve'
import type { ResolvedDocument } from '../../src-shared/document/resolved'
import type { StoredDocument } from '../../src-shared/document/schema'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { describeChart } from '../../src-shared/figures/chart-alt'
import { resolveChart } from '../../src-shared/figures/resolve-chart'
import { readAsset } from '../store/asset'
import { type BodyFailure, readBody } from '../store/body-row'
import type { ReadDb } from '../store/database'
import { findEdition } from '../store/edition'
import { editionMoment } from '../store/history-moment'
import { observationLookup } from '../store/observation-lookup'
import { listSections } from '../store/section'

/** Looks up an edition's values in the project, as known on a day or now; a published one sees the data as it was. */
export const resolverFor = (db: ReadDb, edition: Edition, asKnownOn: string | null = null): Resolver => {
  const lookup = observationLookup(db, editionMoment(db, edition.dataAsOf, asKnownOn))
  const context: EditionContext = edition
  return {
    value: kept((binding) => resolveBinding(binding, lookup, context), bindingKey),
    // The book and the list of its problems ask for the same ones.
    chart: kept(
      (spec) => resolveChart(spec, lookup, context),
      (spec) => spec,
    ),
    chartAlt: (chart) => describeChart(chart, edition.language),
  }
}

/** The day printed on the cover: the edition's own cut-off, so that the same edition always gives the same book. */
const printedDate = ({ cutOffDate, language }: Edition): string => {
  const [year = '', month = '1'] = cutOffDate.split('-')
  if (language === 'zh-CN') return `${year}年${Number(month)}月`
  return new Date(`${cutOffDate}T00:00:00Z`).toLocaleDateString('en', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
}

type Bodies = Map<string, StoredDocument>

const loadBodies = (db: ReadDb, sections: readonly { readonly id: SectionId }[]): Result<Bodies, BodyFailure> => {
  const bodies: Bodies = new Map()
  for (const { id } of sections) {
    const read = readBody(db, id)
    if (!read.ok) return read
    bodies.set(id, read.value.document)
  }
  return ok(bodies)
}

const loadPictures = (db: ReadDb, bodies: Bodies): Map<string, { bytes: Uint8Array; mime: string }> => {
  const pictures = new Map<string, { bytes: Uint8Array; mime: string }>()
  for (const hash of new Set([...bodies.values()].flatMap((body) => listAssets(body)))) {
    const asset = readAsset(db, AssetHash.parse(hash))
    // A picture that is missing or damaged is among the document's problems; the rest of the book is still there.
    if (asset.ok) pictures.set(hash, asset.value)
  }
  return pictures
}

export interface EditionForPublishing {
  readonly document: ResolvedDocument
  readonly assets: Map<string, { bytes: Uint8Array; mime: string }>
}

/** An edition with everything looked up, as known on a day or now, and its pictures: all that publishing takes. */
export const loadResolvedEdition = (
  db: ReadDb,
  editionId: EditionId,
  asKnownOn: string | null = null,
): Result<EditionForPublishing, BodyFailure> => {
  const edition = findEdition(db, editionId)
  if (!edition) return fail('not-found', { editionId })
  const sections = listSections(db, editionId)
  const bodies = loadBodies(db, sections)
  if (!bodies.ok) return bodies
  const assets = loadPictures(db, bodies.value)
  const document = resolveEdition({
    edition,
    sections,
    bodies: bodies.value,
    resolver: resolverFor(db, edition, asKnownOn),
    assets,
    dateText: printedDate(edition),
  })
  return ok({ document, assets })
}
