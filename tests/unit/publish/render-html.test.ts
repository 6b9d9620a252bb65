import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { renderHtml } from '../../../src-main/publish/html/render-html'
import { aParagraph, aResolvedEdition, aSection, someAssets, theWholeEdition } from '../../support/resolved-edition'

interface Element {
  readonly nodeName: string
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly Element[]
}

const elementsOf = (html: string): Element[] => {
  const found: Element[] = []
  const visit = (node: Element): void => {
    if (node.attrs) found.push(node)
    node.childNodes?.forEach(visit)
  }
  // parse5's tree is wider than what is looked at here.
  visit(parse(html) as unknown as Element)
  return found
}
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs?.find((one) => one.name === name)?.value

const html = renderHtml({ document: theWholeEdition(), assets: someAssets() })
const elements = elementsOf(html)
const named = (name: string) => elements.filter((element) => element.nodeName === name)

describe('the page', () => {
  it('runs no script and asks nothing of any server', () => {
    expect(named('script')).toEqual([])
    expect(elements.flatMap((one) => one.attrs ?? []).filter(({ name }) => name.startsWith('on'))).toEqual([])
    const addresses = elements.flatMap((one) =>
      (one.attrs ?? [])
        .filter(({ name }) => /^(?:src|srcset|href|action|data|poster)$/.test(name))
        .map(({ value }) => [one.nodeName, value] as const),
    )
    const outward = addresses.filter(([, value]) => !/^(?:data:|#)/.test(value))
    expect(outward).toEqual([['a', 'https://www.stats.gov.cn/']])
    expect(html).not.toMatch(/url\(|@import/)
  })

  it('forbids both by its own policy', () => {
    const policy = named('meta').find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy')
    expect(policy && attribute(policy, 'content')).toMatch(
      /^default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:/,
    )
  })

  it('says its language and has the landmarks of a page', () => {
    expect(attribute(named('html')[0] ?? { nodeName: '' }, 'lang')).toBe('zh-CN')
    for (const landmark of ['header', 'nav', 'main', 'footer', 'h1']) expect(named(landmark).length).toBeGreaterThan(0)
    expect(named('a').some((one) => attribute(one, 'href') === '#main')).toBe(true)
  })

  it('has every id once, and every inner link leads to one', () => {
    const ids = elements.flatMap((one) => attribute(one, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const inner = named('a')
      .flatMap((one) => attribute(one, 'href') ?? [])
      .filter((href) => href.startsWith('#'))
    expect(inner.filter((href) => !ids.includes(href.slice(1)))).toEqual([])
  })

  it('has an alternative text for every picture and the data of every chart', () => {
    expect(named('img').filter((one) => !attribute(one, 'alt'))).toEqual([])
    expect(named('details').length).toBe(2)
    expect(html).toContain('405,442')
  })

  it('brings its style along, with both palettes', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    expect(style).toContain('prefers-color-scheme: dark')
    expect(style).toContain('.case-study')
    expect(style).toContain('.kpi-group')
  })

  it('gives the same text for the same edition', () => {
    expect(renderHtml({ document: theWholeEdition(), assets: someAssets() })).toBe(html)
  })

  it('shows markup in titles as it was written', () => {
    const hostile = '</title><script>alert(1)</script>'
    const document = aResolvedEdition(
      [aSection({ id: 's', title: hostile, kicker: hostile, blocks: [aParagraph('p', hostile)] })],
      {
        title: hostile,
        publisher: hostile,
      },
    )
    const found = elementsOf(renderHtml({ document, assets: new Map() }))
    expect(found.filter((element) => element.nodeName === 'script')).toEqual([])
  })
})
