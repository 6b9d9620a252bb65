import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkFormula,
  type FormulaOf,
  listWithDependants,
  listWithParts,
  readFormula,
} from '../../../src-shared/data/dependencies'
import { Exact } from '../../../src-shared/data/exact'
import {
  evaluateFormula,
  type Formula,
  listReferences,
  parseFormula,
  renameReferences,
  writeFormula,
} from '../../../src-shared/data/formula'
import { formulaInWords } from '../../../src-shared/data/formula-words'
import { IndicatorId } from '../../../src-shared/data/ids'
import { DecimalText } from '../../../src-shared/data/observation'
import { anId } from './a-lookup'

const parse = (text: string): Formula => {
  const parsed = parseFormula(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

const values: Readonly<Record<string, string>> = { 甲: '12', 乙: '0.5', 零: '0' }
const compute = (text: string) =>
  evaluateFormula(parse(text), ({ name, years }) => new Exact(values[name] ?? '1').plus(years))?.toFixed() ?? null

describe('a formula', () => {
  it.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['10 - 3 - 2', '5'],
    ['100 / 10 / 2', '5'],
    ['-2 * -3', '6'],
    ['0.1 + 0.2', '0.3'],
    ['[甲] / [乙]', '24'],
    ['（［甲］－［甲］＠Ｙ－１）×１００÷[乙]', '200'],
    ['[甲]#current@Y-2 − 1', '9'],
    ['1 / [零]', null],
    ['[零] / ([零] - 0)', null],
  ])('%s is %s', (text, result) => {
    expect(compute(text)).toBe(result)
  })

  it.each([
    ['', 1],
    ['1 +', 4],
    ['1 2', 3],
    ['(1 + 2', 7],
    ['1 + 2)', 6],
    ['[甲', 1],
    ['[甲] ^ 2', 5],
    ['1e400', 2],
    ['NaN', 1],
    ['[甲]#cheap', 1],
    ['[甲]@Y-1000', 9],
    ['9'.repeat(31), 1],
    [`${'('.repeat(60)}1${')'.repeat(60)}`, 41],
  ])('%s is refused at character %i', (text, at) => {
    expect(parseFormula(text)).toMatchObject({ ok: false, error: { code: 'formula-unreadable', data: { at } } })
  })

  it('is said with names, brackets only where they are needed', () => {
    const nameOf = (id: string) => ({ a: '工业增加值', b: '从业人员' })[id] ?? '？'
    const formula = parse('([a]#current - [a]@Y-1) / [b] * 100')
    expect(formulaInWords(formula, nameOf, 'zh-CN')).toBe(
      '（工业增加值（现价） － 工业增加值（上年）） ÷ 从业人员 × 100',
    )
    expect(formulaInWords(parse('1 - ([a] - [b]@Y-3)'), nameOf, 'en')).toBe(
      '1 − (工业增加值 − 从业人员 (3 years before))',
    )
    expect(formulaInWords(parse('-([a] + [b]@Y+1)'), nameOf, 'zh-CN')).toBe('－（工业增加值 ＋ 从业人员（下年））')
  })

  it('is stored by ids where it was typed by names', () => {
    const typed = parse('[甲] / [乙]@Y-1')
    const stored = renameReferences(typed, (name) => (name === '甲' ? anId(1) : anId(2)))
    expect(writeFormula(stored)).toBe(`[${anId(1)}] / [${anId(2)}]@Y-1`)
    expect(listReferences(stored).map(({ name }) => name)).toEqual([anId(1), anId(2)])
  })
})

const decimal = fc.stringMatching(/^\d{1,6}(\.\d{1,4})?$/).map((text) => DecimalText.parse(text))
const leaf = fc.oneof(
  decimal.map((value): Formula => ({ kind: 'number', value })),
  fc.record({
    kind: fc.constant('reference' as const),
    name: fc.constantFrom('甲', '乙（试）', 'a-b'),
    years: fc.integer({ min: -20, max: 20 }),
    priceBasis: fc.constantFrom(null, 'none', 'current', 'constant', 'comparable'),
  }),
)
const anyFormula = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small', maxDepth: 6 },
    leaf,
    tie('formula').map((of): Formula => ({ kind: 'minus', of })),
    fc
      .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/'), tie('formula'))
      .map(([left, sign, right]): Formula => ({ kind: 'pair', sign, left, right })),
  ),
})).formula

/** Without divisions and shallow, so that 80 digits hold every result wholly. */
const exactFormula = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 3 },
    leaf,
    tie('formula').map((of): Formula => ({ kind: 'minus', of })),
    fc
      .tuple(tie('formula'), fc.constantFrom('+', '-', '*'), tie('formula'))
      .map(([left, sign, right]): Formula => ({ kind: 'pair', sign, left, right })),
  ),
})).formula

const PLACES = 100n
const UNIT = 10n ** PLACES

/** In whole hundred-digit fractions, the way one would with pencil and paper. */
const evaluateNaively = (formula: Formula): bigint => {
  if (formula.kind === 'reference') return BigInt(formula.years) * UNIT
  if (formula.kind === 'number') {
    const [whole = '', fraction = ''] = formula.value.split('.')
    return BigInt(whole + fraction) * 10n ** (PLACES - BigInt(fraction.length))
  }
  if (formula.kind === 'minus') return -evaluateNaively(formula.of)
  const [left, right] = [evaluateNaively(formula.left), evaluateNaively(formula.right)]
  if (formula.sign === '*') return (left * right) / UNIT
  return formula.sign === '+' ? left + right : left - right
}

describe('formulas in general', () => {
  it('what is written is read as the same formula', () => {
    fc.assert(
      fc.property(anyFormula, (formula) => {
        expect(parseFormula(writeFormula(formula))).toEqual({ ok: true, value: formula })
      }),
    )
  })

  it('give what pencil and paper give, to the last digit', () => {
    fc.assert(
      fc.property(exactFormula, (formula) => {
        const found = evaluateFormula(formula, ({ years }) => new Exact(years))
        const whole = found?.times(new Exact(10).pow(PLACES.toString()))
        expect(whole?.toFixed()).toBe(evaluateNaively(formula).toString())
      }),
    )
  })

  it('divide by anything but nought', () => {
    fc.assert(
      fc.property(exactFormula, exactFormula, (left, right) => {
        const quotient: Formula = { kind: 'pair', sign: '/', left, right }
        const found = evaluateFormula(quotient, ({ years }) => new Exact(years))
        const [dividend, divisor] = [evaluateNaively(left), evaluateNaively(right)]
        expect(found === null).toBe(divisor === 0n)
        if (found === null) return
        const back = found.times(divisor.toString()).minus(dividend.toString()).abs()
        expect(back.lte(new Exact(dividend.toString()).abs().times('1e-70'))).toBe(true)
      }),
    )
  })
})

describe('dependencies', () => {
  const id = (n: number) => IndicatorId.parse(anId(n))
  const formulas = new Map([
    [id(1), ''],
    [id(2), ''],
    [id(3), `[${id(1)}] / [${id(2)}]`],
    [id(4), `[${id(3)}] * 100 + [${id(1)}]`],
    [id(5), ''],
  ])
  const formulaOf: FormulaOf = (one) => formulas.get(one) ?? null
  const listed = Array.from(formulas, ([one, formula]) => ({ id: one, formula }))

  it('come before what is computed from them', () => {
    expect(listWithParts([id(4)], formulaOf)).toEqual([id(1), id(2), id(3), id(4)])
  })

  it('tell what a change reaches', () => {
    expect(new Set(listWithDependants([id(2)], listed))).toEqual(new Set([id(2), id(3), id(4)]))
    expect(listWithDependants([id(5)], listed)).toEqual([id(5)])
  })

  it.each([
    [1, `[${id(1)}]`, 'formula-cycle'],
    [1, `[${id(4)}] + 1`, 'formula-cycle'],
    [5, '[甲]', 'not-found'],
    [5, `[${id(9)}]`, 'not-found'],
    [5, '1 +', 'formula-unreadable'],
  ])('indicator %i with %s is refused: %s', (n, formula, code) => {
    expect(checkFormula(id(n), formula, formulaOf)).toMatchObject({ ok: false, error: { code } })
  })

  it('let pass what leads nowhere back', () => {
    expect(checkFormula(id(5), `[${id(4)}] + 1`, formulaOf).ok).toBe(true)
    expect(readFormula(`[${id(4)}]`, formulaOf).ok).toBe(true)
    expect(checkFormula(id(1), ' ', formulaOf)).toEqual({ ok: true, value: null })
  })

  it('end for a cycle that got into the data all the same', () => {
    const cyclic: FormulaOf = (one) => (one === id(1) ? `[${id(2)}]` : `[${id(1)}]`)
    expect(listWithParts([id(1)], cyclic)).toHaveLength(2)
  })
})
