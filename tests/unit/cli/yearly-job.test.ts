import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  goldFolder,
  hasPoppler,
  hasSeeds,
  readWith,
  runCli,
  runJson,
  score,
  seedsFolder,
  temporaryFolder,
} from './run-cli'

const Rows = z.array(z.record(z.string(), z.unknown()))
const seedFiles = hasSeeds
  ? readdirSync(seedsFolder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
  : []
const seed = (prefix: string) => join(seedsFolder, seedFiles.find((name) => name.startsWith(prefix)) ?? prefix)
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

const makeSample = () => {
  const project = join(temporaryFolder(), 'sample.niankan')
  runJson(['new', project, '--sample'])
  return project
}

describe('the yearly job on the command line', () => {
  test('the sample has two prior editions and a draft with charts, cases and live numbers', () => {
    const project = makeSample()
    const editions = Rows.parse(runJson(['list', project, 'editions']))
    expect(editions.map((edition) => edition.year)).toEqual([2025, 2022, 2020])
    expect(Rows.parse(runJson(['list', project, 'sections', '--edition', '2025'])).length).toBeGreaterThanOrEqual(12)
    expect(Rows.parse(runJson(['list', project, 'figures', '--edition', '2025'])).length).toBeGreaterThanOrEqual(6)
    expect(Rows.parse(runJson(['list', project, 'cases', '--edition', '2025'])).length).toBeGreaterThanOrEqual(3)
    const uses = Rows.parse(runJson(['list', project, 'indicators'])).map((row) => Number(row.useCount))
    expect(uses.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(20)
  })

  test('rolling forward carries everything over and lists what has no value yet', () => {
    const project = makeSample()
    const before = Rows.parse(runJson(['list', project, 'sections', '--edition', '2025']))
    const report = z
      .object({ updated: z.number(), missing: z.array(z.unknown()), loose: z.array(z.unknown()) })
      .parse(runJson(['roll-forward', project, '--from', '2025', '--to', '2026', '--data-year', '2025']))
    expect(report.missing.length).toBeGreaterThan(10)
    const after = Rows.parse(runJson(['list', project, 'sections', '--edition', '2026']))
    expect(after.map((row) => row.title)).toEqual(before.map((row) => row.title))
    expect(after.some((row) => Number(row.carriedCount) > 0)).toBe(true)
  })

  test('a value set for the data year is what the export prints, and the old one stays in the history', () => {
    const folder = temporaryFolder()
    const project = makeSample()
    const html = join(folder, 'book.html')
    runJson(['export', project, '--edition', '2025', '--html', html])
    expect(readFileSync(html, 'utf8')).toContain('1288.8万辆')
    runJson([
      'set',
      project,
      '--indicator',
      '新能源汽车产量',
      '--period',
      '2024',
      '--value',
      '1300.5',
      '--unit',
      '万辆',
      '--note',
      '中国汽车工业协会',
    ])
    runJson(['export', project, '--edition', '2025', '--html', html])
    expect(readFileSync(html, 'utf8')).toContain('1300.5万辆')
    expect(readFileSync(html, 'utf8')).not.toContain('1288.8万辆')
    const told = Rows.parse(runJson(['list', project, 'observations'])).filter(
      (row) => row.indicator === '新能源汽车产量' && row.period === '2024' && row.changeBasis === '',
    )
    expect(told.map((row) => [row.value, row.supersededAt === null])).toEqual([
      ['1300.5', true],
      ['1288.8', false],
    ])
  })

  test('the same project exports the same bytes, whatever language the interface speaks', () => {
    const folder = temporaryFolder()
    const project = makeSample()
    const hashes = ['zh-CN', 'en', 'en'].map((locale, at) => {
      const files = ['pdf', 'html', 'docx'].map((medium) => join(folder, `${at}.${medium}`))
      const answer = runCli(
        ['export', project, '--edition', '2025', ...files.flatMap((file) => [`--${file.split('.').at(-1)}`, file])],
        { NIANKAN_LOCALE: locale },
      )
      expect(answer.code, answer.stderr).toBe(0)
      return files.map(hashOf)
    })
    expect(hashes[1]).toEqual(hashes[0])
    expect(hashes[2]).toEqual(hashes[0])
  })

  test.skipIf(!hasPoppler)(
    'the PDF is a tagged book with a contents, no Type 3 font, and text that comes out right',
    () => {
      const pdf = join(temporaryFolder(), 'book.pdf')
      runJson(['export', makeSample(), '--edition', '2025', '--pdf', pdf])
      expect(readWith('pdfinfo', [pdf])).toMatch(/Tagged:\s+yes/)
      expect(readFileSync(pdf, 'latin1')).toContain('pdfuaid')
      const fonts = readWith('pdffonts', [pdf]) ?? ''
      expect(fonts).toContain('Noto')
      expect(fonts).not.toContain('Type 3')
      const text = (readWith('pdftotext', [pdf, '-']) ?? '').replaceAll(/\s+/g, '')
      for (const words of ['目录', '第一章', '送审稿', '图1-1', '新能源汽车产量', '1288.8万辆'])
        expect(text).toContain(words)
    },
  )
})

describe('bad input on the command line', () => {
  const cases: readonly (readonly [string, (folder: string) => string[], string])[] = [
    ['a missing document', (folder) => ['inspect', join(folder, 'none.txt'), '--as', 'edition'], 'file-not-found'],
    ['an empty document', (folder) => ['inspect', write(folder, 'empty.txt', ''), '--as', 'edition'], 'file-empty'],
    [
      'a binary document',
      (folder) => [
        'inspect',
        write(folder, 'binary.txt', Buffer.from([0, 1, 2, 3, 0, 0, 255, 254, 7, 0])),
        '--as',
        'source',
      ],
      'file-',
    ],
    [
      'a project that is none',
      (folder) => ['list', write(folder, 'text.niankan', 'words'), 'editions'],
      'file-not-a-project',
    ],
    ['a project that is missing', (folder) => ['list', join(folder, 'none.niankan'), 'editions'], 'file-not-found'],
  ]
  const write = (folder: string, name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }

  test.each(cases)('%s is refused with a reason and what to do', (_name, args, code) => {
    const folder = temporaryFolder()
    const given = args(folder)
    const before = readdirSync(folder)
    const answer = runCli(given)
    expect(answer.code).toBe(1)
    expect(answer.stderr).toContain(code)
    expect(answer.stderr.trim().split('\n').length).toBeGreaterThanOrEqual(2)
    expect(answer.stderr).not.toMatch(/\n\s+at .+:\d+:\d+/)
    expect(answer.stdout).toBe('')
    expect(readdirSync(folder)).toEqual(before)
  })

  test('a project cut short is refused and not touched', () => {
    const project = makeSample()
    const whole = readFileSync(project)
    writeFileSync(project, whole.subarray(0, Math.floor(whole.length / 2)))
    const before = hashOf(project)
    const answer = runCli(['list', project, 'editions'])
    expect(answer.code).toBe(1)
    expect(answer.stderr).toContain('file-damaged')
    expect(hashOf(project)).toBe(before)
  })

  test('GB18030 text is read as what it is', () => {
    const file = join(temporaryFolder(), 'gb.txt')
    // 工业增加值为100亿元。 in GB18030
    writeFileSync(file, Buffer.from('b9a4d2b5d4f6bcd3d6b5ceaa313030d2dad4aaa1a3', 'hex'))
    expect(JSON.stringify(runJson(['inspect', file, '--as', 'source']))).toContain('工业增加值为100亿元')
  })

  test('an export into a folder that is not there says so and leaves no file behind', () => {
    const folder = temporaryFolder()
    const answer = runCli([
      'export',
      makeSample(),
      '--edition',
      '2025',
      '--html',
      join(folder, 'no', 'such', 'book.html'),
    ])
    expect(answer.code).toBe(1)
    expect(answer.stderr).toContain('target-not-writable')
    expect(readdirSync(folder)).toEqual([])
  })

  test('wrong usage ends with 2 and says how it goes', () => {
    expect(runCli(['inspect', 'x']).code).toBe(2)
    expect(runCli(['no-such-command']).code).toBe(2)
    expect(runCli([]).stderr).toContain('roll-forward')
  })
})

describe.skipIf(!hasSeeds)('on the real documents', () => {
  test('two editions and two sources go in whole, and the 2022 edition rolls forward', () => {
    const project = join(temporaryFolder(), 'real.niankan')
    runJson(['new', project])
    runJson(['import', project, seed('000'), '--as', 'edition', '--year', '2022'])
    runJson(['import', project, seed('001'), '--as', 'edition', '--year', '2020'])
    runJson(['import', project, seed('002'), seed('003'), '--as', 'source'])
    expect(Rows.parse(runJson(['list', project, 'editions'])).map((row) => row.year)).toEqual([2022, 2020])
    // Each edition keeps the document it was made of as a source.
    expect(Rows.parse(runJson(['list', project, 'sources']))).toHaveLength(4)
    expect(runCli(['import', project, seed('003'), '--as', 'source']).stderr).toContain('import-already-present')
    const report = z
      .object({ sections: z.number() })
      .parse(runJson(['roll-forward', project, '--from', '2022', '--to', '2025', '--data-year', '2024']))
    expect(report.sections).toBe(Rows.parse(runJson(['list', project, 'sections', '--edition', '2022'])).length)
    runJson([
      'set',
      project,
      '--indicator',
      '全部工业增加值',
      '--period',
      '2024',
      '--value',
      '405442',
      '--unit',
      '亿元',
      '--note',
      '统计公报',
    ])
    const pdf = join(temporaryFolder(), 'real.pdf')
    runJson(['export', project, '--edition', '2025', '--pdf', pdf])
    expect(existsSync(pdf)).toBe(true)
  })

  test('the structure of the 2020 edition is found', () => {
    const out = join(temporaryFolder(), 'out.json')
    writeFileSync(out, JSON.stringify(runJson(['inspect', seed('001'), '--as', 'edition'])))
    const found = z
      .object({ sections: z.object({ f1: z.number() }), paragraphEdges: z.number(), runningHeadersLeft: z.number() })
      .parse(score('structure.mjs', [out, join(goldFolder, 'edition-2020')]))
    expect(found.sections.f1).toBeGreaterThanOrEqual(0.75)
    expect(found.paragraphEdges).toBeGreaterThanOrEqual(0.75)
    expect(found.runningHeadersLeft).toBe(0)
  })

  test.each(seedFiles)('every character of %s is accounted for', (name) => {
    const out = join(temporaryFolder(), 'out.json')
    const as = name.startsWith('000') || name.startsWith('001') ? 'edition' : 'source'
    writeFileSync(out, JSON.stringify(runJson(['inspect', join(seedsFolder, name), '--as', as, '--ranges'])))
    expect(score('coverage.mjs', [out, join(seedsFolder, name)])).toMatchObject({
      missing: 0,
      twice: 0,
      outside: 0,
      withoutRanges: 0,
    })
  })
})
