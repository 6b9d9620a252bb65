import { describe, expect, it } from 'vitest'
import { contradictsHeld, differenceFrom, HeldValue } from '../../../src-shared/data/held-value'

const held = (value: string, unit: string, qualifier = '') =>
  HeldValue.parse({ value, unit, qualifier, title: '统计公报' })
const stated = (value: string, unit: string, qualifier: HeldValue['qualifier'] = '') => ({ value, unit, qualifier })

describe('what is stated beside what the project has', () => {
  it('contradicts it only where both cannot be true', () => {
    expect(contradictsHeld(stated('37.3', '万亿元'), [held('372575', '亿元')])).toBe(false)
    expect(contradictsHeld(stated('37.5', '万亿元'), [held('372575', '亿元')])).toBe(true)
    expect(contradictsHeld(stated('310', '座'), [held('310', '个')])).toBe(false)
    expect(contradictsHeld(stated('310', '座'), [])).toBe(false)
    expect(contradictsHeld(stated('三百多', '座'), [held('310', '座')])).toBe(false)
  })

  it('differs by an amount in its own unit and by a share of what the project has', () => {
    expect(differenceFrom(stated('37.5', '万亿元'), held('372575', '亿元'))).toEqual({
      amount: '+0.2425',
      percent: '+0.7',
    })
    expect(differenceFrom(stated('310', '座'), held('320', '座'))).toEqual({ amount: '-10', percent: '-3.1' })
    expect(differenceFrom(stated('310', '座'), held('310', '座'))).toEqual({ amount: '0', percent: '0' })
    expect(differenceFrom(stated('310', '座'), held('0', '座'))).toEqual({ amount: '+310', percent: null })
  })

  it('differs in points where both are percentages, and in nothing that could be told where units differ', () => {
    expect(differenceFrom(stated('9.6', '%'), held('9.1', '%'))).toEqual({ amount: '+0.5', percent: null })
    expect(differenceFrom(stated('310', '吨'), held('310', '元'))).toBeNull()
    expect(differenceFrom(stated('三百', '座'), held('310', '座'))).toBeNull()
  })
})
