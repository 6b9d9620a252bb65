import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseSync } from '@swc/core'

/** Keys and parts of keys that one file of the source names. */
export interface SourceKeys {
  readonly file: string
  /** Namespaces that the file looks in when a key names none. */
  readonly namespaces: readonly string[]
  /** First arguments of `t(…)` and `words(…)`, as patterns: `*` stands for what is only known when it runs. */
  readonly asked: readonly string[]
  /** Every literal of the file, patterns included. */
  readonly literals: readonly string[]
}

const root = join(import.meta.dirname, '..', '..', '..')

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

const nodesUnder = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesUnder)
  if (!isNode(value)) return []
  return [value, ...Object.values(value).flatMap(nodesUnder)]
}

const patternOf = (template: Node): string =>
  (template.quasis as Node[]).map((quasi) => String(quasi.cooked ?? quasi.raw)).join('*')

/** What a literal or a choice between literals may say; nothing for what is only known when it runs. */
const sayings = (expression: unknown): string[] => {
  if (!isNode(expression)) return []
  switch (expression.type) {
    case 'StringLiteral':
      return [String(expression.value)]
    case 'TemplateLiteral':
      return [patternOf(expression)]
    case 'ConditionalExpression':
      return [...sayings(expression.consequent), ...sayings(expression.alternate)]
    case 'BinaryExpression':
      return [...sayings(expression.left), ...sayings(expression.right)]
    case 'ParenthesisExpression':
    case 'TsAsExpression':
    case 'TsConstAssertion':
      return sayings(expression.expression)
    case 'ArrayExpression':
      return (expression.elements as (Node | null)[]).flatMap((element) => sayings(element?.expression))
    default:
      return []
  }
}

const calleeOf = (call: Node): string => {
  const callee = call.callee as Node
  if (callee.type === 'Identifier') return String(callee.value)
  return callee.type === 'MemberExpression' ? String((callee.property as Node).value ?? '') : ''
}

const firstArgument = (call: Node): unknown => (call.arguments as { expression: unknown }[])[0]?.expression

const keysIn = (path: string): SourceKeys => {
  const tree = parseSync(readFileSync(path, 'utf8'), { syntax: 'typescript', tsx: path.endsWith('.tsx') })
  const nodes = nodesUnder(tree.body)
  const calls = nodes.filter(({ type }) => type === 'CallExpression')
  const hooks = calls.filter((call) => calleeOf(call) === 'useTranslation')
  return {
    file: relative(root, path),
    namespaces: hooks.flatMap((hook) => {
      const named = sayings(firstArgument(hook))
      return named.length ? named : ['frame']
    }),
    // `t` is i18next's in files of the window alone; main's own words are asked for by `words`.
    asked: calls
      .filter((call) => calleeOf(call) === (hooks.length ? 't' : 'words'))
      .flatMap((call) => sayings(firstArgument(call)))
      .filter((saying) => hooks.length > 0 || saying.includes(':')),
    literals: nodes.flatMap((node) =>
      node.type === 'StringLiteral' || node.type === 'TemplateLiteral' ? sayings(node) : [],
    ),
  }
}

/** What every file of the named folders says of keys. */
export const readSourceKeys = (...folders: readonly string[]): SourceKeys[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .map((entry) => keysIn(join(entry.parentPath, entry.name))),
  )

/** Whether a pattern may stand for the text. */
export const fits = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+')}$`,
  ).test(text)
