import book from './book/book.typ?raw'
import cover from './book/cover.typ?raw'
import facts from './book/facts.typ?raw'
import front from './book/front.typ?raw'
import kit from './book/kit.typ?raw'
import picture from './book/picture.typ?raw'
import prose from './book/prose.typ?raw'
import running from './book/running.typ?raw'
import runs from './book/runs.typ?raw'
import section from './book/section.typ?raw'
import table from './book/table.typ?raw'

/** One `print.typ` beside each block's View: a new kind needs no line here. */
const blockRules = import.meta.glob('../../../src-shared/blocks/*/print.typ', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const kindOf = (path: string): string => path.split('/').at(-2) ?? ''

/** Kinds with a print rule, in a fixed order. */
export const printedKinds: readonly string[] = Object.keys(blockRules).map(kindOf).sort()

/** Kinds that stand in running text are drawn by `runs.typ`; asking for one as a block of its own would be a cycle. */
const dispatch = (inlineKinds: ReadonlySet<string>): string => {
  const kinds = printedKinds.filter((kind) => !inlineKinds.has(kind))
  return [
    ...kinds.map((kind) => `#import "/blocks/${kind}/print.typ" as ${kind}`),
    `#let rules = (${kinds.map((kind) => `"${kind}": ${kind}.draw,`).join(' ')})`,
    '#let draw-own(it) = { let rule = rules.at(it.kind, default: none); if rule != none { rule(it) } }',
  ].join('\n')
}

/** The book's source by path inside the compiler's own file space. */
export const bookFiles = (inlineKinds: ReadonlySet<string>): ReadonlyMap<string, string> =>
  new Map<string, string>([
    ['/print/book.typ', book],
    ['/print/cover.typ', cover],
    ['/print/facts.typ', facts],
    ['/print/front.typ', front],
    ['/print/kit.typ', kit],
    ['/print/picture.typ', picture],
    ['/print/prose.typ', prose],
    ['/print/running.typ', running],
    ['/print/runs.typ', runs],
    ['/print/section.typ', section],
    ['/print/table.typ', table],
    ['/print/blocks.typ', dispatch(inlineKinds)],
    ...Object.entries(blockRules).map(([path, text]): [string, string] => [`/blocks/${kindOf(path)}/print.typ`, text]),
  ])
