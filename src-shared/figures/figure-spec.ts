import { z } from 'zod'
import { Binding, BindingState } from '../data/binding'
import { DecimalText } from '../data/observation'

/** One series of a chart: a binding whose period spans the axis (`Y-4..Y`). */
export const ChartSeries = z.object({
  binding: Binding,
  /** Empty: the indicator's own name. */
  name: z.string().max(100).default(''),
  mark: z.enum(['bar', 'line']),
  axis: z.enum(['left', 'right']).default('left'),
})
export type ChartSeries = z.output<typeof ChartSeries>

/** What a chart shows, without any data: it moves on with the edition's data year. */
export const ChartSpec = z.object({
  type: z.enum(['bar', 'line', 'combined']),
  series: z.array(ChartSeries).min(1).max(8),
  showLabels: z.boolean().default(true),
})
export type ChartSpec = z.output<typeof ChartSpec>

/** A chart with its data: all that the option builder, the data table and the alternative text need. */
export const ResolvedChart = z.object({
  type: z.enum(['bar', 'line', 'combined']),
  showLabels: z.boolean(),
  /** Absolute periods, ascending, and their printed labels. */
  periods: z.array(z.string()),
  labels: z.array(z.string()),
  series: z.array(
    z.object({
      name: z.string(),
      unit: z.string(),
      mark: z.enum(['bar', 'line']),
      axis: z.enum(['left', 'right']),
      points: z.array(z.object({ value: DecimalText.nullable(), text: z.string(), state: BindingState })),
    }),
  ),
  state: BindingState,
})
export type ResolvedChart = z.output<typeof ResolvedChart>
