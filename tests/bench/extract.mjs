// What a text of 100,000 characters says in sections and numbers, once its file has been read.
import { alternate, describeTimes, judge } from './measure.mjs'
import { withSources } from './sources.mjs'

export const benchExtract = () =>
  withSources(async (load) => {
    const { writeText, timeStatements, CHARACTERS } = await load('/tests/bench/extract-runs.ts')
    const [pages, paragraphs] = [writeText(true), writeText(false)]
    const times = await alternate({
      'of an edition': () => timeStatements(pages, 'edition'),
      'of a source': () => timeStatements(paragraphs, 'source'),
    })
    return {
      lines: [`Structure and statements of ${CHARACTERS} characters`, ...describeTimes(times)],
      goals: Object.entries(times).map(([name, ours]) =>
        judge({ what: `structure and statements ${name}`, ours, atMostMs: 1500 }),
      ),
    }
  })
