import { describe, expect, test } from 'vitest'
import { type BrowserSearch, findBrowser } from '../../../src-main/shell/chromium/find-browser'

const search = (present: readonly string[], change: Partial<BrowserSearch> = {}): BrowserSearch => ({
  env: { PATH: '/usr/local/bin:/usr/bin' },
  platform: 'linux',
  home: '/home/lin',
  isExecutable: (path) => present.includes(path),
  ownBrowser: null,
  ...change,
})

describe('finding a browser', () => {
  test('takes the one named, even where another is installed', () => {
    const found = findBrowser(
      search(['/opt/b', '/usr/bin/chromium'], { env: { NIANKAN_BROWSER: '/opt/b', PATH: '/usr/bin' } }),
    )
    expect(found).toEqual({ ok: true, value: '/opt/b' })
  })

  test('a named one that is not there is a failure that names it', () => {
    const found = findBrowser(search(['/usr/bin/chromium'], { env: { NIANKAN_BROWSER: '/opt/b', PATH: '/usr/bin' } }))
    expect(found).toEqual({ ok: false, error: { code: 'browser-not-found', data: { tried: '/opt/b' } } })
  })

  test.each([
    ['Chromium before Chrome', ['/usr/bin/google-chrome', '/usr/bin/chromium'], '/usr/bin/chromium'],
    ['the earlier folder of the path', ['/usr/bin/chromium', '/usr/local/bin/chromium'], '/usr/local/bin/chromium'],
    ['Edge where there is nothing else', ['/usr/bin/microsoft-edge-stable'], '/usr/bin/microsoft-edge-stable'],
    ['a place outside the path', ['/opt/google/chrome/chrome'], '/opt/google/chrome/chrome'],
  ])('on Linux it takes %s', (_, present, expected) => {
    expect(findBrowser(search(present))).toEqual({ ok: true, value: expected })
  })

  test('on a Mac it looks at the applications of the machine and of the person', () => {
    const chrome = '/home/lin/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findBrowser(search([chrome], { platform: 'darwin' }))).toEqual({ ok: true, value: chrome })
  })

  test('on Windows it looks in the program folders that the system names', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }
    expect(findBrowser(search([edge], { platform: 'win32', env }))).toEqual({ ok: true, value: edge })
  })

  test('a browser of the driver serves where none is installed', () => {
    expect(findBrowser(search(['/own/chrome'], { ownBrowser: '/own/chrome' }))).toEqual({
      ok: true,
      value: '/own/chrome',
    })
  })

  test('relative folders of the path are not searched', () => {
    expect(findBrowser(search(['chromium', './chromium'], { env: { PATH: '.:' } })).ok).toBe(false)
  })
})
