import { parse } from 'parse5'
import { expect, it } from 'vitest'
import { commitImport } from '../../../src-main/api/import-commit'
import { runImportJob } from '../../../src-main/api/import-job'
import { loadResolvedEdition } from '../../../src-main/api/resolved-edition'
import { renderHtml } from '../../../src-main/publish/html/render-html'
import { EditionId } from '../../../src-shared/data/ids'
import { addressPayloads, markupPayloads } from '../../fixtures/hostile/script-payloads'
import { must, newProject } from '../../store/temp-project'
import { aDocx, para, run } from '../../support/documents/a-docx'
import { temporaryFile } from '../../support/documents/temporary-file'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
// What XML can't hold is no payload of a Word file.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
const inXml = (text: string): string => escaped(text.replaceAll(/[\u0001-\u001f]/g, ''))

const words = '灯塔在春天里检修过一遍，灯光照得更远了。'

/** A document of each kind that holds all payloads: as mark-up or text, and as what a link leads to. */
const documents: Readonly<Record<string, () => Uint8Array>> = {
  html: () =>
    Buffer.from(
      `<html><head><meta charset="utf-8"></head><body><h1>一</h1>${markupPayloads
        .map((payload) => `<p>${words}${payload}</p>`)
        .join('\n')}${addressPayloads
        .map((address) => `<p>${words}<a href="${address.replaceAll('"', '&quot;')}">此处</a></p>`)
        .join('\n')}</body></html>`,
    ),
  md: () =>
    Buffer.from(
      `# 一\n\n${markupPayloads.map((payload) => `${words}${payload}\n\n${payload}`).join('\n\n')}\n\n${addressPayloads
        .map((address) => `${words}[此处](${address}) [那处](<${address}>) ![图](${address})`)
        .join('\n\n')}`,
    ),
  docx: () =>
    aDocx({
      body: [
        ...markupPayloads.map((payload) => para(`${words}${inXml(payload)}`)),
        ...addressPayloads.map(
          (_, at) => `<w:p>${run(words)}<w:hyperlink r:id="link${at}">${run('此处')}</w:hyperlink></w:p>`,
        ),
      ].join(''),
      links: Object.fromEntries(addressPayloads.map((address, at) => [`link${at}`, inXml(address)])),
    }),
}

interface Element {
  readonly nodeName: string
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly Element[]
}

const active = ['script', 'iframe', 'object', 'embed', 'base', 'form', 'svg', 'math', 'template', 'audio', 'video']
const inert = /^(?:https?:|mailto:|#|data:image\/(?:png|jpeg|gif|webp);base64,)/

/** Everything in a page that could run, or lead to what runs. */
const findActive = (html: string): string[] => {
  const found: string[] = []
  const visit = (node: Element): void => {
    if (active.includes(node.nodeName)) found.push(node.nodeName)
    for (const { name, value } of node.attrs ?? []) {
      if (name.startsWith('on') || name === 'srcdoc') found.push(`${name}=${value}`)
      if (/^(?:.*:)?(?:href|src|action|formaction|data)$/.test(name) && !inert.test(value))
        found.push(`${name}=${value}`)
    }
    node.childNodes?.forEach(visit)
  }
  // parse5's tree is wider than what is looked at here.
  visit(parse(html) as unknown as Element)
  return found
}

it('looks for what it should', () => {
  const page = `<svg></svg><p onclick=1><a href=" javascript:1">a</a><a href="#a">b</a><script>1</script>`
  expect(findActive(page)).toEqual(['svg', 'onclick=1', 'href= javascript:1', 'script'])
})

it.each(Object.keys(documents))('payloads in a %s file come out as words, and lead nowhere', async (kind) => {
  const path = temporaryFile(`report.${kind}`, documents[kind]?.() ?? new Uint8Array())
  const value = must(await runImportJob({ path, as: 'edition' }, () => undefined))
  const store = newProject()
  const report = must(commitImport(store, { value, as: 'edition', year: 2024, title: '年报', fileName: `a.${kind}` }))
  const { document } = must(loadResolvedEdition(store.read, EditionId.parse(report.editionId)))
  const html = renderHtml({ document, assets: new Map() })
  expect(html).toContain(words)
  expect(findActive(html)).toEqual([])
  const addresses = Array.from(JSON.stringify(value.sections).matchAll(/"(?:url|href)":"([^"]*)"/g), ([, url]) => url)
  expect(addresses.filter((url) => !/^(?:https?:\/\/|mailto:)/.test(url ?? ''))).toEqual([])
  expect('wasHere' in globalThis).toBe(false)
})
