import type { Claim } from '../../src-shared/data/conflict-claim'
import { isTellingName, partsOfKey } from '../../src-shared/data/conflict-name'
import { canonicalPeriod, writtenAs } from '../../src-shared/data/conflict-period'
import { NATION, type Observation, sourceKeyOf } from '../../src-shared/data/observation'
import { groupBy } from '../../src-shared/text/group-by'
import type { ReadDb } from './database'
import { type IndicatorNames, indicatorOfKey } from './indicator-names'
import { keyText } from './observation-key'
import { listLiveOfIndicators, listLiveOfKeys, listLiveOfSeveralSources } from './observation-row'
import { documentsIn } from './saying-document'
import { listStatements, type SayingDocument, type Statement } from './statement-row'

/** A claim with what it was made of. */
export interface Claimed {
  readonly claim: Claim
  readonly said: Observation | Statement
  readonly document: SayingDocument
}

export const isStatement = (said: Observation | Statement): said is Statement => 'place' in said

/** Below that a name or a period was guessed, and what they seem to contradict is most often something else. */
const LEAST_CONFIDENCE = 0.5

/** All that may contradict something else: statements, and the observations of several sources or of what they speak of. */
export function listClaims(db: ReadDb, names: IndicatorNames): Claimed[] {
  const statements = listStatements(db, LEAST_CONFIDENCE).flatMap((one) => claimOfStatement(one, names))
  const spoken = new Map(statements.flatMap(({ claim }) => keysSpokenOf(claim)).map((key) => [keyName(key), key]))
  const observations = new Map(
    [
      ...listLiveOfSeveralSources(db),
      ...listLiveOfKeys(db, [...spoken.values()]),
      ...listLiveOfIndicators(db, [...names.siblings.keys()]),
    ].map((one) => [one.id, one]),
  )
  const documentOf = documentsIn(db)
  return [
    ...believed([...observations.values()]).map((one) => claimOfObservation(one, documentOf(one), names)),
    ...statements,
  ]
}

function claimOfStatement(said: Statement, names: IndicatorNames): Claimed[] {
  const { core, scope } = partsOfKey(said.nameKey)
  const indicatorId = indicatorOfKey(names, said.nameKey) ?? ''
  const isOut = said.isAccepted || said.verdict === 'superseded' || said.verdict === 'misprint'
  if (isOut || said.value === null || (indicatorId === '' && !isTellingName(core))) return []
  const isNamedExactly = names.byKey.has(said.nameKey) && !names.siblings.has(indicatorId)
  const claim: Claim = {
    ref: `${said.sourceId} ${said.place}`,
    isObservation: false,
    ...bearerOf(indicatorId, core, names),
    subject: said.subject || NATION,
    period: said.period,
    changeBasis: said.changeBasis,
    priceBasis: 'none',
    scope: said.scope === '' ? (isNamedExactly ? [] : scope) : [said.scope],
    value: said.value,
    unit: said.unit,
    qualifier: said.qualifier,
    document: said.sourceId,
    documentYear: yearOf(said.document),
    sentence: String(said.start),
  }
  return [{ claim, said, document: said.document }]
}

const yearOf = ({ year, published }: SayingDocument): number | null =>
  year ?? (published === null ? null : Number(published.slice(0, 4)))

interface SpokenKey {
  readonly indicatorId: string
  readonly subject: string
  readonly period: string
}

const keyName = ({ indicatorId, subject, period }: SpokenKey): string => `${indicatorId} ${period} ${subject}`

/** Where the observations stand that a statement may contradict. */
function keysSpokenOf({ indicator, subject, period, documentYear }: Claim): SpokenKey[] {
  if (indicator === '') return []
  const undated = documentYear === null ? [] : [String(documentYear), String(documentYear - 1)]
  const periods = period === null ? undated : [canonicalPeriod(period)]
  return periods.flatMap(writtenAs).map((written) => ({ indicatorId: indicator, subject, period: written }))
}

/** Where one source is believed for a key, the others are settled. */
const believed = (observations: readonly Observation[]): Observation[] =>
  [...groupBy(observations, keyText).values()].flatMap((ofKey) => {
    const preferred = ofKey.filter((one) => one.preferred)
    return preferred.length > 0 ? preferred : ofKey
  })

/** Indicators of one core are held together under it. */
const bearerOf = (
  indicator: string,
  core: string,
  { siblings }: IndicatorNames,
): Pick<Claim, 'thing' | 'indicator'> => ({
  indicator,
  thing: siblings.get(indicator)?.core ?? (indicator || core),
})

const claimOfObservation = (said: Observation, document: SayingDocument, names: IndicatorNames): Claimed => ({
  claim: {
    ref: said.id,
    isObservation: true,
    ...bearerOf(said.indicatorId, '', names),
    subject: said.subject,
    period: said.period,
    changeBasis: said.changeBasis,
    priceBasis: said.priceBasis,
    scope: said.scope === '' ? (names.siblings.get(said.indicatorId)?.scope ?? []) : [said.scope],
    value: said.value,
    unit: said.unit,
    qualifier: said.qualifier,
    document: sourceKeyOf(said),
    documentYear: yearOf(document),
    sentence: said.id,
  },
  said,
  document,
})
