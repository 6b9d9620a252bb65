import { expect, it } from 'vitest'
import { drawChart } from '../../../src-renderer/editor/chart-drawing'
import { aChart, aTheme } from '../figures/a-chart'

it('draws first what the person is looking at, and what stands in several places once', async () => {
  const theme = aTheme()
  const order: string[] = []
  const ask = async (text: string, isSeen: boolean) => {
    const address = await drawChart({ chart: aChart(['2021年'], [{ texts: [text] }]), theme, isSeen: () => isSeen })
    order.push(text)
    return address
  }
  const addresses = await Promise.all([ask('1', false), ask('2', true), ask('3', false), ask('2', false)])
  expect(order).toEqual(['2', '2', '1', '3'])
  expect(addresses[1]).toBe(addresses[3])
  expect(addresses[0]).toMatch(/^data:image\/svg\+xml/)
  expect(await ask('1', false)).toBe(addresses[0])
})
