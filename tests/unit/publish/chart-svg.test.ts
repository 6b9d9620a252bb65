import { expect, it } from 'vitest'
import { createChartDrawer } from '../../../src-main/publish/chart-svg'
import { chartOf } from '../../../src-main/publish/picture-files'
import { standardTheme } from '../../../src-main/publish/theme'
import { goldenBlock } from '../../support/resolved-edition'

const combined = () => {
  const found = chartOf(goldenBlock('chart/combined'))
  if (!found) throw new Error('Not a chart.')
  return found
}

it('draws the same chart as the same text, in whatever order charts are drawn', () => {
  const { chart, alt } = combined()
  const line = chartOf(goldenBlock('chart/line'))
  const first = createChartDrawer(standardTheme).draw(chart, alt)
  const other = createChartDrawer(standardTheme)
  if (line) other.draw(line.chart, line.alt)
  expect(other.draw(chart, alt)).toBe(first)
})

it('carries its alternative text and the face that print knows', () => {
  const { chart, alt } = combined()
  const svg = createChartDrawer(standardTheme).draw(chart, alt)
  expect(svg).toContain('role="img"')
  expect(svg).toContain(`>${alt}</title>`)
  expect(svg).toContain('Noto Sans SC')
})

it('prefers the alternative text that an editor wrote', () => {
  expect(chartOf(goldenBlock('chart/line'))?.alt).toBe('两地能耗降低率的折线，乙地区自2023年起高于甲地区。')
})
