import type { z } from 'zod'
import type { RollForwardReport } from '../../src-shared/contract/edition'
import type { Binding } from '../../src-shared/data/binding'
import type { EditionId, SectionId } from '../../src-shared/data/ids'
import { resolveBinding } from '../../src-shared/data/resolve-binding'
import { listBindings } from '../../src-shared/document/inventory'
import { listTextParts } from '../../src-shared/document/plain-text'
import type { StoredDocument } from '../../src-shared/document/schema'
import { idOf, visitNodes } from '../../src-shared/document/walk'
import { resolveChart } from '../../src-shared/figures/resolve-chart'
import type { ReadDb } from './database'
import { findLooseNumbers } from './loose-number'
import { type EditionData, editionData } from './number-text'
import { seriesAlone } from './open-values'

export interface CarriedSection {
  readonly id: SectionId
  readonly title: string
  readonly body: StoredDocument
}

/** What an editor has to do after a roll-forward: values that are missing, numbers that nothing moves on. */
export function reportRollForward(
  db: ReadDb,
  editionId: EditionId,
  sections: readonly CarriedSection[],
): z.output<typeof RollForwardReport> {
  const data = editionData(db, editionId)
  const outcomes = sections.flatMap((section) =>
    boundPeriods(section.body, data).map((outcome) => ({ ...outcome, section })),
  )
  return {
    editionId,
    sections: sections.length,
    blocks: sections.reduce((sum, { body }) => sum + body.root.children.length, 0),
    updated: outcomes.filter(({ missing, moves }) => moves && missing.length === 0).length,
    missing: outcomes.flatMap(({ section, indicator, missing }) =>
      missing.map((period) => ({ sectionId: section.id, section: section.title, indicator, period })),
    ),
    loose: sections.flatMap(({ id, title, body }) =>
      listTextParts(body)
        .flatMap(({ text }) => findLooseNumbers(text))
        .map((text) => ({ sectionId: id, section: title, text })),
    ),
  }
}

interface Outcome {
  readonly indicator: string
  /** Whether its period follows the edition's. */
  readonly moves: boolean
  /** Periods without a value. */
  readonly missing: readonly string[]
}

function boundPeriods(body: StoredDocument, data: EditionData): Outcome[] {
  const kinds = new Map(Array.from(visitNodes(body), ({ node }) => [idOf(node), node.type]))
  return listBindings(body).map(({ binding, id }) => ({
    indicator: data.lookup.findIndicator(binding.indicatorId)?.name ?? '',
    moves: /^(?:Y|latest:)/.test(binding.period),
    missing: kinds.get(id) === 'chart' ? missingPoints(binding, data) : missingValue(binding, data),
  }))
}

function missingValue(binding: Binding, { lookup, context }: EditionData): string[] {
  const resolved = resolveBinding(binding, lookup, context)
  return resolved.value === null ? [resolved.period ?? binding.period] : []
}

function missingPoints(binding: Binding, { lookup, context }: EditionData): string[] {
  const chart = resolveChart(seriesAlone(binding), lookup, context)
  const points = chart.series[0]?.points ?? []
  if (points.length === 0) return [binding.period]
  return chart.periods.filter((_, at) => points[at]?.value === null)
}
