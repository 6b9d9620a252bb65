import type { Frame } from './named'

/** What tells how sure a reading is. */
export interface Evidence {
  readonly frame: Frame
  readonly name: string
  readonly unit: string
  readonly isChinese: boolean
  /** The period stands in the clause or sentence, was taken over from an earlier one, or there is none. */
  readonly period: 'stated' | 'taken over' | 'none'
  /** The name, or a part of it, is that of the number before, or comes from elsewhere in the text. */
  readonly inherited: 'before' | 'elsewhere' | null
  readonly isListed: boolean
  /** Whom it is about follows from where it stands alone. */
  readonly isSubjectGiven: boolean
  /** A change whose basis the sentence doesn't name. */
  readonly isVagueChange: boolean
  /** An earlier sentence named it. */
  readonly isBasisTakenOver: boolean
}

const byFrame: Readonly<Record<Frame, number>> = {
  measure: 0.95,
  thing: 0.85,
  counted: 0.85,
  predicate: 0.6,
  share: 0.55,
  none: 0.3,
}

/** Doubts, each of which takes some of the confidence away. */
const doubts: readonly { readonly by: number; readonly holds: (evidence: Evidence) => boolean }[] = [
  { by: 0.1, holds: ({ period }) => period === 'none' },
  { by: 0.08, holds: ({ period }) => period === 'taken over' },
  { by: 0.1, holds: ({ inherited }) => inherited === 'elsewhere' },
  { by: 0.03, holds: ({ inherited }) => inherited === 'before' },
  { by: 0.1, holds: ({ isSubjectGiven }) => isSubjectGiven },
  { by: 0.05, holds: ({ isListed }) => isListed },
  { by: 0.15, holds: ({ isVagueChange }) => isVagueChange },
  { by: 0.08, holds: ({ isBasisTakenOver }) => isBasisTakenOver },
  { by: 0.2, holds: ({ isChinese, unit }) => isChinese && unit !== '成' },
  { by: 0.15, holds: ({ name }) => name.length < 4 },
  { by: 0.15, holds: ({ name }) => name.length > 24 },
  { by: 0.15, holds: ({ name }) => /[，,；的了]|^(?:在|与|和|以|对|向|由|为|从|每|至|是)/.test(name) },
  { by: 0.6, holds: ({ unit }) => /^(?:年|天|分钟|小时|秒|个月)$/.test(unit) },
  { by: 0.25, holds: ({ unit }) => /^(?:千伏|伏|瓦|兆瓦|纳米|微米|毫米|英寸|米|升|GB|TB)$/.test(unit) },
]

/** 0 to 1; calibrated so that of those at 0.9 and above at least 95 % are right. */
export function confidenceOf(evidence: Evidence): number {
  const doubted = doubts.filter(({ holds }) => holds(evidence)).reduce((sum, { by }) => sum + by, 0)
  return Math.round(Math.max(byFrame[evidence.frame] - doubted, 0.05) * 100) / 100
}
