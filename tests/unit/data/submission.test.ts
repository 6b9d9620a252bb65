import { describe, expect, it } from 'vitest'
import { AssetHash } from '../../../src-shared/data/ids'
import { organizationKey, type SubmissionFacts, splitOrganizations } from '../../../src-shared/data/submission'
import { findMissingParts, MissingPart, textLimits } from '../../../src-shared/data/submission-missing'

const whole: SubmissionFacts = {
  ...{ title: '管廊', organizations: ['青川市政集团'], location: '', person: '周远', phone: '010-12345678', mail: '' },
  ...{ text: '字'.repeat(textLimits.least), notes: '', pictures: [] },
}
const picture = {
  ...{ hash: AssetHash.parse('a'.repeat(64)), widthPx: 4, heightPx: 3, caption: '' },
  ...{ rights: 'granted' as const, rightsNote: '' },
}
const number = { name: '长度', period: '2023', value: '3', unit: '公里', change: null, sentence: '', start: 0, end: 0 }

const missing = (facts: Partial<SubmissionFacts>, numbers = [number], isEditedSince = false) =>
  findMissingParts({ facts: { ...whole, ...facts }, numbers, isEditedSince })

const lacking: Readonly<Record<MissingPart, () => MissingPart[]>> = {
  title: () => missing({ title: '' }),
  organization: () => missing({ organizations: [] }),
  contact: () => missing({ person: '' }),
  'contact-way': () => missing({ phone: '', mail: '' }),
  'picture-rights': () => missing({ pictures: [picture, { ...picture, rights: 'refused' }] }),
  'text-short': () => missing({ text: '字'.repeat(textLimits.least - 1) }),
  'text-long': () => missing({ text: '字'.repeat(textLimits.most + 1) }),
  'number-period': () => missing({}, [number, { ...number, period: null as never }]),
  'edited-since-confirmed': () => missing({}, [number], true),
}

describe('missing parts', () => {
  it('are none where everything is there', () => {
    expect(missing({ pictures: [picture] })).toEqual([])
    expect(missing({ phone: '', mail: 'zhou@example.com' })).toEqual([])
    expect(missing({ text: '字'.repeat(textLimits.most) })).toEqual([])
  })

  it.each(MissingPart.options)('say what is lacking and nothing else: %s', (part) => {
    expect(lacking[part]()).toEqual([part])
  })
})

it('organizations are parted as forms part them, each once', () => {
  expect(splitOrganizations('甲公司、乙（集团）公司；丙厂\n甲公司')).toEqual(['甲公司', '乙（集团）公司', '丙厂'])
  expect(splitOrganizations('  ')).toEqual([])
})

it('an organization is one however its name is set', () => {
  expect(organizationKey('乙（集团）公司')).toBe(organizationKey('乙(集团) 公司'))
  expect(organizationKey('甲公司')).not.toBe(organizationKey('乙公司'))
})
