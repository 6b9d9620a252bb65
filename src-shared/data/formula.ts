import { assertNever } from '../failure/invariant'
import { fail, ok, type Result } from '../failure/result'
import { type Exact, toExact } from './exact'
import { DecimalText, PriceBasis } from './observation'

/**
 * How a derived indicator is computed from others: numbers, `+ - * / ( )`, and other indicators in brackets,
 *
 *     [id] / [id]#current * 100          ([id] - [id]@Y-1) / 12
 *
 * each at the period and subject asked for, `@Y-1` so many years before, `#current` at that price basis. × ÷ − and
 * full-width signs are read too.
 */
export type Formula =
  | { readonly kind: 'number'; readonly value: DecimalText }
  | ({ readonly kind: 'reference' } & Reference)
  | { readonly kind: 'minus'; readonly of: Formula }
  | { readonly kind: 'pair'; readonly sign: Sign; readonly left: Formula; readonly right: Formula }

export type Sign = '+' | '-' | '*' | '/'

export interface Reference {
  /** What stands in the brackets: an indicator's id as stored, its name as typed. */
  readonly name: string
  /** Years after the period asked for; below nought: before. */
  readonly years: number
  /** Null: the one asked for, or where there is nothing at that, none. */
  readonly priceBasis: PriceBasis | null
}

/** Deep enough for any definition in print, and far from the depth at which a parser falls over. */
const MOST_NESTING = 40

const token =
  /\s+|(?<number>\d+(?:\.\d+)?)|\[(?<name>[^[\]]{1,200})\](?:#(?<basis>[a-z]+))?(?:@Y(?<years>[+-]\d{1,2}))?|(?<sign>[-+*/()])/y

interface Token {
  readonly at: number
  readonly text: string
  readonly groups: Readonly<Record<string, string | undefined>>
}

const spellings: Readonly<Record<string, string>> = { '×': '*', '÷': '/', '−': '-', '–': '-', '·': '*' }

const fold = (text: string): string =>
  text.replace(/[！-～×÷−–·]/g, (sign) => spellings[sign] ?? sign.normalize('NFKC'))

const unreadable = (at: number, found: string) => fail('formula-unreadable', { at: at + 1, found: found.slice(0, 40) })

function listTokens(text: string): Result<Token[], 'formula-unreadable'> {
  // A name keeps its own signs: only what stands outside brackets is folded.
  const folded = text
    .replace(/［/g, '[')
    .replace(/］/g, ']')
    .replace(/(\[[^[\]]*\])|([^[\]]+)/g, (_, name, rest) => name ?? fold(rest))
  const tokens: Token[] = []
  for (let at = 0; at < folded.length; ) {
    token.lastIndex = at
    const match = token.exec(folded)
    if (!match) return unreadable(at, folded.slice(at, at + 1))
    if (match[0].trim() !== '') tokens.push({ at, text: match[0], groups: match.groups ?? {} })
    at += match[0].length
  }
  return ok(tokens)
}

interface Reader {
  readonly tokens: readonly Token[]
  at: number
  depth: number
}

const peek = (reader: Reader): string => reader.tokens[reader.at]?.text ?? ''

/** `a - b - c` leans to the left; null where the reader stands before something that can't come there. */
function readChain(
  reader: Reader,
  signs: readonly Sign[],
  readPart: (reader: Reader) => Formula | null,
): Formula | null {
  let left = readPart(reader)
  for (;;) {
    const sign = signs.find((one) => one === peek(reader))
    if (left === null || sign === undefined) return left
    reader.at += 1
    const right = readPart(reader)
    left = right === null ? null : { kind: 'pair', sign, left, right }
  }
}

const readSum = (reader: Reader): Formula | null => readChain(reader, ['+', '-'], readProduct)
const readProduct = (reader: Reader): Formula | null => readChain(reader, ['*', '/'], readFactor)

function readFactor(reader: Reader): Formula | null {
  if (reader.depth === MOST_NESTING) return null
  const text = peek(reader)
  if (text !== '-' && text !== '(') return readAtom(reader)
  reader.at += 1
  reader.depth += 1
  const inner = text === '-' ? readFactor(reader) : readSum(reader)
  reader.depth -= 1
  if (inner === null || text === '-') return inner && { kind: 'minus', of: inner }
  if (peek(reader) !== ')') return null
  reader.at += 1
  return inner
}

function readAtom(reader: Reader): Formula | null {
  const { number, name, basis, years } = reader.tokens[reader.at]?.groups ?? {}
  const atom = name === undefined ? readNumber(number) : readReference(name, basis, years)
  if (atom) reader.at += 1
  return atom
}

function readNumber(digits: string | undefined): Formula | null {
  const value = DecimalText.safeParse(digits)
  return value.success ? { kind: 'number', value: value.data } : null
}

function readReference(name: string, basis: string | undefined, years: string | undefined): Formula | null {
  const priceBasis = PriceBasis.nullable().safeParse(basis ?? null)
  return priceBasis.success
    ? { kind: 'reference', name: name.trim(), years: Number(years ?? 0), priceBasis: priceBasis.data }
    : null
}

/** Reads a formula; `at` in the failure counts characters from 1, `found` is empty where the formula breaks off. */
export function parseFormula(text: string): Result<Formula, 'formula-unreadable'> {
  const tokens = listTokens(text)
  if (!tokens.ok) return tokens
  const reader: Reader = { tokens: tokens.value, at: 0, depth: 0 }
  const formula = readSum(reader)
  const next = reader.tokens[reader.at]
  if (formula === null || next) return unreadable(next?.at ?? text.length, next?.text ?? '')
  return ok(formula)
}

const isProduct = (sign: Sign): boolean => sign === '*' || sign === '/'

/** Whether a part needs brackets beside a sign: a sum in a product, and what stands right of `-` or `/`. */
export const needsBrackets = (part: Formula, sign: Sign, side: 'left' | 'right'): boolean =>
  part.kind === 'pair' &&
  ((isProduct(sign) && !isProduct(part.sign)) || (side === 'right' && isProduct(sign) === isProduct(part.sign)))

const writeReference = ({ name, years, priceBasis }: Reference): string =>
  `[${name}]${priceBasis === null ? '' : `#${priceBasis}`}${years === 0 ? '' : `@Y${years > 0 ? '+' : ''}${years}`}`

/** The text that `parseFormula` reads as this formula. */
export function writeFormula(formula: Formula): string {
  if (formula.kind === 'number') return formula.value
  if (formula.kind === 'reference') return writeReference(formula)
  if (formula.kind === 'minus')
    return `-${formula.of.kind === 'pair' ? `(${writeFormula(formula.of)})` : writeFormula(formula.of)}`
  const part = (of: Formula, side: 'left' | 'right') =>
    needsBrackets(of, formula.sign, side) ? `(${writeFormula(of)})` : writeFormula(of)
  return `${part(formula.left, 'left')} ${formula.sign} ${part(formula.right, 'right')}`
}

/** Every reference, in the order written. */
export function listReferences(formula: Formula): Reference[] {
  if (formula.kind === 'reference') return [formula]
  if (formula.kind === 'minus') return listReferences(formula.of)
  return formula.kind === 'pair' ? [...listReferences(formula.left), ...listReferences(formula.right)] : []
}

/** The same formula with other names in its brackets: what is typed names indicators, what is stored has their ids. */
export function renameReferences(formula: Formula, rename: (name: string) => string): Formula {
  if (formula.kind === 'reference') return { ...formula, name: rename(formula.name) }
  if (formula.kind === 'minus') return { ...formula, of: renameReferences(formula.of, rename) }
  if (formula.kind === 'number') return formula
  return { ...formula, left: renameReferences(formula.left, rename), right: renameReferences(formula.right, rename) }
}

/** The value, exact but for what a division can't give in 80 digits; null where something is divided by nought. */
export function evaluateFormula(formula: Formula, readValue: (reference: Reference) => Exact): Exact | null {
  if (formula.kind === 'number') return toExact(formula.value)
  if (formula.kind === 'reference') return readValue(formula)
  if (formula.kind === 'minus') return evaluateFormula(formula.of, readValue)?.neg() ?? null
  const left = evaluateFormula(formula.left, readValue)
  const right = evaluateFormula(formula.right, readValue)
  if (left === null || right === null) return null
  switch (formula.sign) {
    case '+':
      return left.plus(right)
    case '-':
      return left.minus(right)
    case '*':
      return left.times(right)
    case '/':
      return right.isZero() ? null : left.div(right)
    default:
      return assertNever(formula.sign)
  }
}
