import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pagePolicy } from '../../../src-main/shell/content-policy'
import { mimeOf } from '../../../src-main/shell/mime'
import { createPageServer } from '../../../src-main/shell/page-server'

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'niankan-page-'))
  writeFileSync(join(root, 'index.html'), '<meta property="csp-nonce" nonce="niankan-nonce"><title>页</title></head>')
  writeFileSync(join(root, 'app.js'), 'export {}')
})
afterAll(() => rmSync(root, { recursive: true }))

const serve = (pathname: string) =>
  pathname === '/asset/a1' ? { bytes: new TextEncoder().encode('<svg/>'), mime: 'image/svg+xml' } : null
const foreseen = [
  { call: 'section.open', input: {}, answer: { ok: true as const, value: '</script><script>bad()</script>' } },
]
const foresee = () => Promise.resolve(foreseen)
const server = () => createPageServer({ root, nonce: 'n0nce', devUrl: null, serve, foresee, title: () => '甲 & <乙>' })
const get = async (address: string) => {
  const { status, headers, body } = await server()(address)
  return { status, headers, text: new TextDecoder().decode(body) }
}
const directives = (policy = '') => policy.split('; ')

describe('serving the window', () => {
  test('the page comes with the nonce of this launch and a policy that names it', async () => {
    const { status, headers, text } = await get('/')
    expect(status).toBe(200)
    expect(headers['Content-Type']).toBe('text/html; charset=utf-8')
    expect(text).toContain('nonce="n0nce"')
    expect(directives(headers['Content-Security-Policy'])).toContain("style-src 'self' 'nonce-n0nce'")
  })

  test('the policy allows scripts of the page alone: none inline, none evaluated, none from elsewhere', async () => {
    const policy = directives((await get('/')).headers['Content-Security-Policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy.join(' ')).not.toMatch(/unsafe|https?:|\*|ws:/)
  })

  test('only the page of a development server is allowed more', () => {
    expect(pagePolicy({ nonce: 'n', isDevelopment: true })).toContain("'unsafe-inline'")
    expect(pagePolicy({ nonce: 'n', isDevelopment: false })).not.toContain('unsafe')
  })

  test('the page has the name of the window, as text', async () => {
    expect((await get('/')).text).toContain('<title>甲 &amp; &lt;乙></title>')
  })

  test('the page brings the answers to its first calls, whose words can never become markup', async () => {
    const { text } = await get('/')
    const [, json = ''] =
      /<script type="application\/json" id="niankan-foreseen">(.*?)<\/script><\/head>/s.exec(text) ?? []
    expect(JSON.parse(json)).toEqual(foreseen)
    expect(text.match(/<script/g)).toHaveLength(1)
  })

  test('a file has its own media type and may not be taken for another', async () => {
    const { headers } = await get('/app.js?v=1')
    expect(headers).toMatchObject({
      'Content-Type': 'text/javascript; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
    })
  })

  test('an asset is the bytes of the session, and can do nothing when opened by itself', async () => {
    const { headers, text } = await get('/asset/a1')
    expect(text).toBe('<svg/>')
    expect(headers['Content-Type']).toBe('image/svg+xml')
    expect(directives(headers['Content-Security-Policy'])).toEqual(
      expect.arrayContaining(["default-src 'none'", 'sandbox']),
    )
  })

  test.each([
    ['/none.js', 404],
    ['/asset/none', 404],
    ['/blob/none', 404],
    ['/asset/', 404],
    ['/%2e%2e/package.json', 404],
    ['/..%2fpackage.json', 400],
    ['/a/..%5c..%5cpackage.json', 400],
    ['/%00', 400],
    ['/%', 400],
    ['/app.js/', 404],
  ])('%s is refused with %i', async (address, status) => {
    expect(await get(address)).toMatchObject({ status, text: '' })
  })

  test.each([
    ['/a.html', 'text/html; charset=utf-8'],
    ['/a.mjs', 'text/javascript; charset=utf-8'],
    ['/A.CSS', 'text/css; charset=utf-8'],
    ['/a.wasm', 'application/wasm'],
    ['/a.exe', 'application/octet-stream'],
    ['/a', 'application/octet-stream'],
  ])('%s is %s', (path, mime) => {
    expect(mimeOf(path)).toBe(mime)
  })
})
