import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { runJson, temporaryFolder } from './run-cli'

const ListedSection = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  level: z.number(),
  title: z.string(),
  number: z.string(),
})
const Inspected = z.object({
  title: z.string(),
  year: z.number().nullable(),
  sections: z.array(
    z.object({
      id: z.string(),
      parentId: z.string().nullable(),
      level: z.number(),
      title: z.string(),
      kicker: z.string(),
      text: z.string(),
    }),
  ),
  cases: z.array(z.object({ title: z.string().nullable(), organization: z.string().nullable(), text: z.string() })),
  captions: z.array(z.object({ text: z.string() })),
  noise: z.array(z.object({ text: z.string(), reason: z.string() })),
})

/** Words alone: spaces and the numbers of notes are the setting's. */
const wordsOf = (text: string): string => text.normalize('NFKC').replaceAll(/\s|(?<=[。，；])\d{1,2}$/g, '')
const withoutNumber = (title: string): string =>
  wordsOf(title).replace(/^(?:第[一二三四五六七八九十]+章|\d+(?:\.\d+)+)/, '')

type HtmlNode = DefaultTreeAdapterTypes.ChildNode
const textOf = (node: HtmlNode): string => {
  if ('value' in node) return node.value
  const isNoteMark = 'tagName' in node && node.tagName === 'sup'
  return 'childNodes' in node && !isNoteMark ? node.childNodes.map(textOf).join('') : ''
}

/** The paragraphs of an exported page that are blocks of their own. */
const paragraphsOf = (html: string): string[] => {
  const found: string[] = []
  const visit = (node: HtmlNode): void => {
    const isBlock = 'tagName' in node && node.tagName === 'p' && node.attrs.some(({ name }) => name === 'id')
    if (isBlock) found.push(wordsOf(textOf(node)))
    else if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  for (const node of parse(html).childNodes) visit(node)
  return found.filter((text) => text.length >= 8)
}

/** Harmonic mean of how many of ours are right and how many of theirs were found. */
const f1 = (found: readonly string[], wanted: readonly string[]): number => {
  const left = [...wanted]
  const right = found.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return (2 * right) / (found.length + wanted.length)
}

describe.each([2025, 2022])('the edition of %i, exported as PDF and read again', { timeout: 120_000 }, (year) => {
  it('comes back with its sections, paragraphs, cases and captions', () => {
    const folder = temporaryFolder()
    const [project, pdf, html] = ['sample.niankan', 'book.pdf', 'book.html'].map((name) => join(folder, name))
    if (!project || !pdf || !html) throw new Error('unreachable')
    runJson(['new', project, '--sample'])
    runJson(['export', project, '--edition', String(year), '--pdf', pdf, '--html', html])
    const sections = z.array(ListedSection).parse(runJson(['list', project, 'sections', '--edition', String(year)]))
    const read = Inspected.parse(runJson(['inspect', pdf, '--as', 'edition', '--ranges']))

    expect(read.year).toBe(year)
    expect(
      f1(
        read.sections.map(({ title }) => withoutNumber(title)),
        sections.map(({ title }) => wordsOf(title)),
      ),
    ).toBeGreaterThanOrEqual(0.9)
    const parentOf = (all: readonly { id: string; parentId: string | null; title: string }[]) =>
      all.map(
        ({ title, parentId }) =>
          `${withoutNumber(title)} < ${withoutNumber(all.find(({ id }) => id === parentId)?.title ?? '')}`,
      )
    expect(f1(parentOf(read.sections), parentOf(sections))).toBeGreaterThanOrEqual(0.9)

    const wanted = paragraphsOf(readFileSync(html, 'utf8'))
    const found = new Set([...read.sections, ...read.cases].flatMap(({ text }) => text.split('\n').map(wordsOf)))
    const missing = wanted.filter((text) => !found.has(text))
    expect(wanted.length).toBeGreaterThan(5)
    expect(missing.length / wanted.length, missing.join('\n')).toBeLessThanOrEqual(0.1)
    expect(read.noise.filter(({ reason }) => reason === 'page number').length).toBeGreaterThan(3)
    expect([...found].filter((text) => /^中国工业和信息化可持续发展报告（示例）$|^\d{1,2}$/.test(text))).toEqual([])
  })
})

it('a PDF imported as an edition becomes one, and its file stays in the project', { timeout: 120_000 }, () => {
  const folder = temporaryFolder()
  const [sample, project, pdf] = ['sample.niankan', 'empty.niankan', 'book.pdf'].map((name) => join(folder, name))
  if (!sample || !project || !pdf) throw new Error('unreachable')
  runJson(['new', sample, '--sample'])
  runJson(['export', sample, '--edition', '2022', '--pdf', pdf])
  runJson(['new', project])
  expect(runJson(['import', project, pdf, '--as', 'edition', '--year', '2022'])).toMatchObject({ sections: 9 })
  const sections = z.array(ListedSection).parse(runJson(['list', project, 'sections', '--edition', '2022']))
  expect(sections.filter(({ level }) => level === 1).length).toBeGreaterThanOrEqual(3)
  expect(runJson(['verify', project])).toMatchObject({ problems: [] })
})
