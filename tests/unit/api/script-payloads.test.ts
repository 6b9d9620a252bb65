import { parse } from 'parse5'
import { expect, it } from 'vitest'
import { commitImport } from '../../../src-main/api/import-commit'
import { runImportJob } from '../../../src-main/api/import-job'
import { loadResolvedEdition } from '../../../src-main/api/resolved-edition'
import { renderHtml } from '../../../src-main/publish/html/render-html'
import { EditionId } from '../../../src-shared/data/ids'
import { payloadDocuments, payloadWords } from '../../fixtures/hostile/payload-documents'
import { must, newProject } from '../../store/temp-project'
import { temporaryFile } from '../../support/documents/temporary-file'

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

it.each(Object.keys(payloadDocuments))('payloads in a %s file come out as words, and lead nowhere', async (kind) => {
  const path = temporaryFile(`report.${kind}`, payloadDocuments[kind]?.() ?? new Uint8Array())
  const value = must(await runImportJob({ path, as: 'edition' }, () => undefined))
  const store = newProject()
  const report = must(commitImport(store, { value, as: 'edition', year: 2024, title: '年报', fileName: `a.${kind}` }))
  const { document } = must(loadResolvedEdition(store.read, EditionId.parse(report.editionId)))
  const html = renderHtml({ document, assets: new Map() })
  expect(html).toContain(payloadWords)
  expect(findActive(html)).toEqual([])
  const addresses = Array.from(JSON.stringify(value.sections).matchAll(/"(?:url|href)":"([^"]*)"/g), ([, url]) => url)
  expect(addresses.filter((url) => !/^(?:https?:\/\/|mailto:)/.test(url ?? ''))).toEqual([])
  expect('wasHere' in globalThis).toBe(false)
})
