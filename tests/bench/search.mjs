// Searching 50,000 paragraphs for what stands in them, beside looking through all of them.
import { join } from 'node:path'
import { provideBigProject } from './big-project-file.mjs'
import { withSources } from './sources.mjs'

const share = (values, part) => values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * part)]
const ms = (value) => `${value.toFixed(2)} ms`
const goal = (isMet, line) => ({ isMet, line: `${isMet ? '✓' : '✖'} ${line}` })

export const benchSearch = async ({ folder }) => {
  const project = join(folder, 'big.niankan')
  await provideBigProject(project)
  return withSources(async (load) => {
    const { measureSearch } = await load('/tests/bench/search-runs.ts')
    const { paragraphs, queries, wrong, ours, scans, newText, saved } = measureSearch(project)
    const times = share(ours, 0.95) / share(scans, 0.95)
    return {
      lines: [
        `Searching ${paragraphs} paragraphs for ${queries} queries of 1 to 6 characters drawn from them`,
        `  the search: ${ms(share(ours, 0.5))}, 95 in 100 within ${ms(share(ours, 0.95))}`,
        `  a LIKE scan: ${ms(share(scans, 0.5))}, 95 in 100 within ${ms(share(scans, 0.95))}`,
        `  saving a section: 95 in 100 within ${ms(share(saved, 0.95))}`,
      ],
      goals: [
        goal(
          wrong.length === 0,
          `recall and precision: ${wrong.length} queries answered otherwise than by a scan ${wrong.slice(0, 3).join(' | ')}`,
        ),
        goal(share(ours, 0.95) <= 5, `95 in 100 searches: ${ms(share(ours, 0.95))}, at most 5 ms`),
        goal(times <= 0.25, `beside the scan: ${times.toFixed(2)} times, at most 0.25`),
        goal(share(newText, 0.5) <= 50, `a hit on new text: ${ms(share(newText, 0.5))} after the save, at most 50 ms`),
      ],
    }
  })
}
