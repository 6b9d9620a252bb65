import type { Language } from '../../../../src-shared/data/format-period'
import { listReferences, parseFormula, renameReferences, writeFormula } from '../../../../src-shared/data/formula'
import { formulaInWords } from '../../../../src-shared/data/formula-words'
import type { Indicator } from '../../../../src-shared/data/indicator'

type Named = Pick<Indicator, 'id' | 'name' | 'nameEn' | 'aliases'>

/** A stored formula with names in its brackets, to be typed at; as stored where it can't be read. */
export const toTypedFormula = (stored: string, indicators: readonly Named[]): string => {
  const formula = stored === '' ? null : parseFormula(stored)
  if (!formula?.ok) return stored
  const names = new Map<string, string>(indicators.map(({ id, name }) => [id, name]))
  return writeFormula(renameReferences(formula.value, (id) => names.get(id) ?? id))
}

export type StoredFormula =
  | { readonly ok: true; readonly formula: string }
  /** `at` counts characters from 1. */
  | { readonly ok: false; readonly problem: 'unreadable'; readonly at: number }
  | { readonly ok: false; readonly problem: 'unknown'; readonly name: string }

/** A typed formula with ids in place of names, or what is wrong with it. */
export const toStoredFormula = (typed: string, indicators: readonly Named[]): StoredFormula => {
  if (typed.trim() === '') return { ok: true, formula: '' }
  const formula = parseFormula(typed)
  if (!formula.ok) return { ok: false, problem: 'unreadable', at: Number(formula.error.data.at ?? 1) }
  const find = (name: string) =>
    indicators.find((one) => one.id === name || one.name === name || one.aliases.includes(name))
  const unknown = listReferences(formula.value).find(({ name }) => find(name) === undefined)
  if (unknown) return { ok: false, problem: 'unknown', name: unknown.name }
  return { ok: true, formula: writeFormula(renameReferences(formula.value, (name) => find(name)?.id ?? name)) }
}

/** A stored formula as a reader says it; as stored where it can't be read. */
export const sayFormula = (stored: string, indicators: readonly Named[], language: Language): string => {
  const formula = parseFormula(stored)
  if (!formula.ok) return stored
  const nameOf = (id: string) => {
    const found = indicators.find((one) => one.id === id)
    return (language === 'en' && found?.nameEn) || (found?.name ?? id)
  }
  return formulaInWords(formula.value, nameOf, language)
}
