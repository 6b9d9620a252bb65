import { describe, expect, test } from 'vitest'
import { userDataFolder } from '../../../src-main/log/user-data-folder'
import { parseArguments } from '../../../src-main/shell/arguments'
import { problemText } from '../../../src-main/shell/chromium/problem-text'

describe('the person and the machine', () => {
  test.each([
    ['linux', {}, '/home/lin/.local/share/niankan'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/niankan'],
    ['darwin', {}, '/home/lin/Library/Application Support/niankan'],
    ['linux', { XDG_DATA_HOME: '/data', NIANKAN_USER_DATA: '/mine' }, '/mine'],
  ] as const)('on %s with %o the folder is %s', (platform, env, folder) => {
    expect(userDataFolder({ platform, env, home: '/home/lin' })).toBe(folder)
  })

  test.each([
    [[], { project: null, isSample: false }],
    [['--sample'], { project: null, isSample: true }],
    [['a.niankan'], { project: '/work/a.niankan', isSample: false }],
    [['--no-sandbox', '/x/b.niankan'], { project: '/x/b.niankan', isSample: false }],
  ])('the arguments %j are understood', (args, expected) => {
    expect(parseArguments(args, '/work')).toEqual(expected)
  })

  test('a terminal is told in its own language what to do', () => {
    const failure = { code: 'browser-not-found', data: { tried: '/opt/b' } } as const
    expect(problemText(failure, { LANG: 'zh_CN.UTF-8' })).toMatch(/没有找到.*\/opt\/b.*NIANKAN_BROWSER/)
    expect(problemText(failure, { LANG: 'en_GB.UTF-8' })).toMatch(/No Chromium-family browser.*NIANKAN_BROWSER/)
    expect(problemText({ code: 'node-too-old', data: { found: 20, needed: 24 } }, {})).toMatch(/24.*20/)
  })
})
