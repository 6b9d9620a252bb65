import { assertNever } from '../failure/invariant'
import { direction } from './direction'
import type { Outcome, Task } from './outcome'
import { changeRate, compoundAnnualGrowth, difference, index, multiple } from './pair'
import { rank } from './rank'
import { sum, value } from './series-value'
import { share } from './share'

/** Finds and computes what the binding asks for. */
export function computeTransform(task: Task): Outcome {
  const { transform } = task.binding
  switch (transform) {
    case 'value':
      return value(task)
    case 'change-rate':
      return changeRate(task)
    case 'difference':
      return difference(task)
    case 'multiple':
      return multiple(task)
    case 'cagr':
      return compoundAnnualGrowth(task)
    case 'sum':
      return sum(task)
    case 'direction':
      return direction(task)
    case 'share':
      return share(task)
    case 'rank':
      return rank(task)
    case 'index':
      return index(task)
    default:
      return assertNever(transform)
  }
}
