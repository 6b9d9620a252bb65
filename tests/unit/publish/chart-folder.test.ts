import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { chartFolder } from '../../../src-main/publish/chart-folder'
import type { ChartOrder } from '../../../src-main/publish/chart-shelf'
import { createChartDrawer } from '../../../src-main/publish/chart-svg'
import { chartsFrom } from '../../../src-main/publish/draw-charts'
import { chartOf } from '../../../src-main/publish/picture-files'
import { standardTheme } from '../../../src-main/publish/theme'
import { goldenBlock } from '../../support/resolved-edition'

const DAY_MS = 24 * 60 * 60 * 1000
const NOW = Date.parse('2026-03-01T00:00:00Z')

const charted = (name: Parameters<typeof goldenBlock>[0]) => {
  const found = chartOf(goldenBlock(name))
  if (!found) throw new Error('Not a chart.')
  return found
}
const order = (): ChartOrder => ({ ...charted('chart/combined'), tokens: standardTheme.chart })

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'niankan-charts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

/** The folder as another process would open it. */
const open = ({ drawingCode = 'code-1.js', now = NOW, at = folder } = {}) =>
  chartFolder({ folder: at, drawingCode, now: () => now })
const files = (): string[] => readdirSync(folder).map((name) => path.join(folder, name))
const onlyFile = (): string => {
  const [file, ...others] = files()
  if (!file || others.length > 0) throw new Error(`${others.length + 1} files`)
  return file
}

describe('a folder of drawn charts', () => {
  it('gives the very bytes that drawing would give', async () => {
    const wanted = [charted('chart/combined'), charted('chart/line')]
    const drawn = await chartsFrom(standardTheme, open())(wanted)
    const found = await chartsFrom(standardTheme, open())(wanted)
    const drawer = createChartDrawer(standardTheme)
    expect(found).toEqual(drawn)
    expect(found.map(({ svg }) => svg)).toEqual(wanted.map(({ chart, alt }) => drawer.draw(chart, alt)))
    expect(wanted.map(({ chart, alt }) => open().find({ chart, alt, tokens: standardTheme.chart }))).toEqual(
      found.map(({ svg }) => svg),
    )
  })

  it('draws what is missing beside what is there', async () => {
    await chartsFrom(standardTheme, open())([charted('chart/line')])
    const both = await chartsFrom(standardTheme, open())([charted('chart/combined'), charted('chart/line')])
    expect(both.map(({ svg }) => svg.startsWith('<svg '))).toEqual([true, true])
    expect(both[0]?.svg).not.toBe(both[1]?.svg)
    expect(files()).toHaveLength(2)
  })

  it('has nothing of other code, another theme, other data or other words', () => {
    const kept = order()
    open().put(kept, '<svg/>')
    expect(open().find(order())).toBe('<svg/>')
    expect(open({ drawingCode: 'code-2.js' }).find(kept)).toBeNull()
    expect(open().find({ ...kept, tokens: standardTheme.darkChart })).toBeNull()
    expect(open().find({ ...kept, alt: `${kept.alt}。` })).toBeNull()
    const [first, ...others] = kept.chart.series
    const chart = { ...kept.chart, series: first ? [{ ...first, name: `${first.name}（初步）` }, ...others] : [] }
    expect(open().find({ ...kept, chart })).toBeNull()
  })

  it('takes a damaged entry for none, and mends it', () => {
    open().put(order(), '<svg>图</svg>')
    const file = onlyFile()
    const whole = readFileSync(file)
    for (const damage of [
      () => truncateSync(file, whole.length - 3),
      () => truncateSync(file, 0),
      () => writeFileSync(file, whole.toString().replace('图', '表')),
    ]) {
      damage()
      expect(open().find(order())).toBeNull()
      open().put(order(), '<svg>图</svg>')
      expect(open().find(order())).toBe('<svg>图</svg>')
    }
    expect(readFileSync(onlyFile())).toEqual(whole)
  })

  it('removes what nobody has asked for in two months, whatever it is', () => {
    open().put(order(), '<svg/>')
    const file = onlyFile()
    const cut = `${file}.cut-short`
    writeFileSync(cut, 'x')
    for (const one of [file, cut]) utimesSync(one, (NOW - 59 * DAY_MS) / 1000, (NOW - 59 * DAY_MS) / 1000)
    // Asked for: young again.
    expect(open().find(order())).toBe('<svg/>')
    open({ now: NOW + 2 * DAY_MS }).put({ ...order(), alt: '另一张' }, '<svg/>')
    expect(files()).toContain(file)
    expect(files()).not.toContain(cut)
    expect(files()).toHaveLength(2)
  })

  it('keeps the newest thousand', () => {
    for (let at = 0; at < 1000; at += 1) {
      const file = path.join(folder, `entry-${at}`)
      writeFileSync(file, '')
      utimesSync(file, NOW / 1000 - 1000 + at, NOW / 1000 - 1000 + at)
    }
    open().put(order(), '<svg/>')
    expect(files()).toHaveLength(1000)
    expect(files()).not.toContain(path.join(folder, 'entry-0'))
    expect(open().find(order())).toBe('<svg/>')
  })

  it('does without a folder that cannot be made', async () => {
    const file = path.join(folder, 'file')
    writeFileSync(file, '')
    const shelf = open({ at: path.join(file, 'below') })
    const [drawn] = await chartsFrom(standardTheme, shelf)([charted('chart/line')])
    expect(drawn?.svg).toContain('role="img"')
    expect(files()).toEqual([file])
  })
})
