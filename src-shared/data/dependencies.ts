import { fail, ok, type Result } from '../failure/result'
import type { Binding } from './binding'
import { type Formula, listReferences, parseFormula } from './formula'
import { IndicatorId } from './ids'

/** The formula of an indicator, empty where it is observed; null where there is no such indicator. */
export type FormulaOf = (id: IndicatorId) => string | null

/** The indicators that a formula names, each once; those whose names are no ids are left out. */
export function listParts(formula: string): IndicatorId[] {
  const parsed = formula === '' ? null : parseFormula(formula)
  const names = parsed?.ok ? listReferences(parsed.value).map(({ name }) => IndicatorId.safeParse(name)) : []
  return [...new Set(names.flatMap((name) => (name.success ? [name.data] : [])))]
}

/**
 * The indicators and all that they are computed from, each once, what is computed behind what it is computed from. It ends
 * for cycles too, though no order is right for them.
 */
export function listWithParts(ids: readonly IndicatorId[], formulaOf: FormulaOf): IndicatorId[] {
  const ordered = new Set<IndicatorId>()
  const seen = new Set<IndicatorId>()
  const visit = (id: IndicatorId): void => {
    if (seen.has(id)) return
    seen.add(id)
    for (const part of listParts(formulaOf(id) ?? '')) visit(part)
    ordered.add(id)
  }
  for (const id of ids) visit(id)
  return [...ordered]
}

/** Every indicator that a binding rests on, those behind formulas included. */
export const listIndicatorsOf = ({ indicatorId, transform, whole }: Binding, formulaOf: FormulaOf): IndicatorId[] =>
  listWithParts([indicatorId, ...(transform === 'share' && whole.indicatorId ? [whole.indicatorId] : [])], formulaOf)

/** The indicators and all that are computed from them, directly or through others. */
export function listWithDependants(
  ids: readonly IndicatorId[],
  formulas: Iterable<{ readonly id: IndicatorId; readonly formula: string }>,
): IndicatorId[] {
  const dependants = new Map<IndicatorId, IndicatorId[]>()
  for (const { id, formula } of formulas) {
    for (const part of listParts(formula)) dependants.set(part, [...(dependants.get(part) ?? []), id])
  }
  const reached = new Set(ids)
  // A set hands out what is added to it while it is walked.
  for (const id of reached) for (const dependant of dependants.get(id) ?? []) reached.add(dependant)
  return [...reached]
}

/** A formula of indicators that are there. Empty text is no formula and passes. */
export function readFormula(
  text: string,
  formulaOf: FormulaOf,
): Result<Formula | null, 'formula-unreadable' | 'not-found'> {
  if (text.trim() === '') return ok(null)
  const parsed = parseFormula(text)
  if (!parsed.ok) return parsed
  for (const { name } of listReferences(parsed.value)) {
    const part = IndicatorId.safeParse(name)
    if (!part.success || formulaOf(part.data) === null) return fail('not-found', { indicatorId: name })
  }
  return parsed
}

/** A formula as that indicator may have it: not computed from itself, directly or through others. */
export function checkFormula(
  id: IndicatorId,
  text: string,
  formulaOf: FormulaOf,
): Result<Formula | null, 'formula-unreadable' | 'formula-cycle' | 'not-found'> {
  const read = readFormula(text, formulaOf)
  if (!read.ok) return read
  return listWithParts(listParts(text), formulaOf).includes(id) ? fail('formula-cycle', { indicatorId: id }) : read
}
