import { type Observation, sourceKeyOf } from '../../src-shared/data/observation'
import type { ReadDb } from './database'
import { numberOrNullIn, textOrNullIn } from './row'
import { findSource } from './source'
import type { SayingDocument } from './statement-row'

/** The document of an observation, each looked up once. */
export function documentsIn(db: ReadDb): (said: Observation) => SayingDocument {
  const known = new Map<string, SayingDocument>()
  return (said) => {
    const key = sourceKeyOf(said)
    const document = known.get(key) ?? documentOf(db, said)
    known.set(key, document)
    return document
  }
}

function documentOf(db: ReadDb, { sourceId, sourceNote }: Observation): SayingDocument {
  const source = sourceId === null ? null : findSource(db, sourceId)
  if (!source) return { sourceId: null, editionId: null, title: sourceNote, year: null, published: null }
  const { id, editionId, published, title } = source
  const edition = db.find('SELECT year, title FROM edition WHERE id = @editionId', { editionId })
  return {
    sourceId: id,
    editionId,
    published,
    title: (edition && textOrNullIn(edition, 'title')) ?? title,
    year: edition && numberOrNullIn(edition, 'year'),
  }
}
