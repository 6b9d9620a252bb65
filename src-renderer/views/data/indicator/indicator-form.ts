import type { Indicator, IndicatorDraft } from '../../../../src-shared/data/indicator'
import { toStoredFormula, toTypedFormula } from './formula-text'

/** An indicator's facts as they are typed: other names one a line, choices as words. */
export interface IndicatorForm {
  readonly name: string
  readonly nameEn: string
  readonly unit: string
  readonly unitEn: string
  readonly topic: string
  readonly definition: string
  readonly scopeNote: string
  readonly nature: Indicator['nature']
  readonly measure: Indicator['measure']
  readonly decimals: number | null
  readonly direction: 'rise' | 'fall' | 'none'
  readonly computableAt: Indicator['computableAt']
  readonly aliases: string
  readonly responsible: string
  readonly sdgs: readonly number[]
  /** Any number of words, each a tag. */
  readonly tags: readonly string[]
  /** With names in its brackets, as it is typed. */
  readonly formula: string
}

export const formOfIndicator = (indicator: Indicator | null, all: readonly Indicator[] = []): IndicatorForm => ({
  name: indicator?.name ?? '',
  nameEn: indicator?.nameEn ?? '',
  unit: indicator?.unit ?? '',
  unitEn: indicator?.unitEn ?? '',
  topic: indicator?.topic ?? '',
  definition: indicator?.definition ?? '',
  scopeNote: indicator?.scopeNote ?? '',
  nature: indicator?.nature ?? 'flow',
  measure: indicator?.measure ?? 'level',
  decimals: indicator?.decimals ?? null,
  direction: indicator?.riseIsGood === true ? 'rise' : indicator?.riseIsGood === false ? 'fall' : 'none',
  computableAt: indicator?.computableAt ?? [],
  aliases: indicator?.aliases.join('\n') ?? '',
  responsible: indicator?.responsible ?? '',
  sdgs: indicator?.sdgs ?? [],
  tags: indicator?.tags ?? [],
  formula: toTypedFormula(indicator?.formula ?? '', all),
})

const storedFormula = (typed: string, all: readonly Indicator[]): string => {
  const stored = toStoredFormula(typed, all)
  return stored.ok ? stored.formula : typed.trim()
}

const riseIsGood = { rise: true, fall: false, none: null } as const

/** A formula that can't be read is refused by the form before it comes here. */
export const draftOfForm = (
  { direction, aliases, ...form }: IndicatorForm,
  all: readonly Indicator[] = [],
): IndicatorDraft => ({
  ...form,
  name: form.name.trim(),
  unit: form.unit.trim(),
  responsible: form.responsible.trim(),
  sdgs: [...form.sdgs].sort((one, other) => one - other),
  tags: [...new Set(form.tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))],
  formula: storedFormula(form.formula, all),
  riseIsGood: riseIsGood[direction],
  aliases: [
    ...new Set(
      aliases
        .split('\n')
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
    ),
  ],
})
