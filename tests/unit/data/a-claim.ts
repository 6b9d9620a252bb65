import type { Claim } from '../../../src-shared/data/conflict-claim'
import { DecimalText } from '../../../src-shared/data/observation'
import { Period } from '../../../src-shared/data/period'

let count = 0

/** A statement that 工业增加值 of the nation was 372575亿元 in 2021, said by a document of its own. */
export function aClaim({
  value = '372575',
  period = '2021',
  ...facts
}: Partial<Omit<Claim, 'value' | 'period'>> & { value?: string; period?: string | null } = {}): Claim {
  count += 1
  return {
    ref: `claim ${count}`,
    isObservation: false,
    thing: '工业增加值',
    indicator: '',
    subject: '全国',
    period: period === null ? null : Period.parse(period),
    changeBasis: '',
    priceBasis: 'none',
    scope: [],
    value: DecimalText.parse(value),
    unit: '亿元',
    qualifier: '',
    document: `document ${count}`,
    documentYear: 2022,
    sentence: `sentence ${count}`,
    ...facts,
  }
}
