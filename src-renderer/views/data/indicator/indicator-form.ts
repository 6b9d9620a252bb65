import type { Indicator, IndicatorDraft } from '../../../../src-shared/data/indicator'

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
}

export const formOfIndicator = (indicator: Indicator | null): IndicatorForm => ({
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
})

const riseIsGood = { rise: true, fall: false, none: null } as const

export const draftOfForm = ({ direction, aliases, ...form }: IndicatorForm): IndicatorDraft => ({
  ...form,
  name: form.name.trim(),
  unit: form.unit.trim(),
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
