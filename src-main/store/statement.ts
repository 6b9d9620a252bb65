import type { Candidate } from '../../src-shared/contract/source-content'
import { hedgeIn } from '../../src-shared/data/conflict-hedge'
import type { SourceId } from '../../src-shared/data/ids'
import type { WriteDb } from './database'
import { readSourceContent } from './source-content'

/**
 * Where in its source a statement stands: its sentence, what it says, and which one of those that say just that. It stays
 * the same when the document is read again and a name is read otherwise.
 */
function placesOf(candidates: readonly Candidate[]): string[] {
  const seen = new Map<string, number>()
  return candidates.map(({ start, end, value, unit, change }) => {
    const said = [`${start}-${end}`, value, unit, change ?? ''].join(' ')
    const count = (seen.get(said) ?? 0) + 1
    seen.set(said, count)
    return `${said} #${count}`
  })
}

/** Lists what a source states, as its content has it. */
export function projectStatements(db: WriteDb, sourceId: SourceId): void {
  db.run('DELETE FROM statement WHERE source_id = @sourceId', { sourceId })
  const content = readSourceContent(
    db.get('SELECT id, content, content_hash FROM source WHERE id = @sourceId', { sourceId }),
  )
  // A damaged source states nothing until it is mended; checking the file tells of the damage.
  const candidates = content.ok ? content.value.candidates : []
  const places = placesOf(candidates)
  candidates.forEach((candidate, position) => {
    const { name, subject, period, change, value, unit, approx, quote, start, end, confidence } = candidate
    db.run(
      `INSERT INTO statement (source_id, position, place, name, subject, period, change_basis, value, unit,
         qualifier, quote, start_offset, end_offset, confidence)
       VALUES (@sourceId, @position, @place, @name, @subject, @period, @changeBasis, @value, @unit,
         @qualifier, @quote, @start, @end, @confidence)`,
      {
        ...{ sourceId, position, name, value, unit, quote, start, end, confidence },
        place: places[position] ?? '',
        subject: subject ?? '',
        period: period ?? '',
        changeBasis: change ?? '',
        qualifier: approx ? hedgeIn(quote, value) : '',
      },
    )
  })
}
