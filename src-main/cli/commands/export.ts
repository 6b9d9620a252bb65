import { resolve } from 'node:path'
import type { Medium } from '../../../src-shared/contract/publish'
import { fail, ok } from '../../../src-shared/failure/result'
import { publishResolved } from '../../api/publish-resolved'
import { loadResolvedEdition } from '../../api/resolved-edition'
import type { PrintEngine } from '../../publish/print/engine'
import { type CliCommand, output } from '../command'
import { dayOption, editionOfYear } from '../edition-operand'
import { readProject } from '../project-file'

const option = { type: 'string' } as const
const media: readonly Medium[] = ['pdf', 'html', 'docx']

/** `engine`: a compiler started ahead; null where none is, or no PDF is asked for. */
export const exportCommand = (engine: PrintEngine | null): CliCommand => ({
  options: { edition: option, pdf: option, html: option, docx: option, 'as-known-on': option },
  operands: [1, 1],
  run: async ({ operands: [project = ''], text, terminal }) => {
    const targets = media.flatMap((medium) => {
      const file = text(medium)
      return file === null ? [] : [{ medium, path: resolve(file) }]
    })
    if (targets.length === 0) return fail('wrong-usage', { problem: '--pdf F | --html F | --docx F' })
    const day = dayOption(text('as-known-on'))
    if (!day.ok) return day
    const loaded = await readProject(project, (store) => {
      const edition = editionOfYear(store, text('edition'))
      return edition.ok ? loadResolvedEdition(store.read, edition.value.id, day.value) : edition
    })
    if (!loaded.ok) return loaded
    const published = await publishResolved({
      ...loaded.value,
      targets,
      engine,
      progress: (done, step) => terminal.say(`${step.split('.').at(-1)} ${Math.round((done ?? 0) * 100)} %`),
    })
    if (!published.ok) return published
    const { problems } = loaded.value.document
    for (const problem of problems) terminal.say(`${problem.state}: ${problem.text}`)
    const { files, pageCount, missingCharacters } = published.value
    if (missingCharacters.length > 0) terminal.say(`〓: ${missingCharacters.join(' ')}`)
    return ok(
      output(
        { files, pageCount, problems, missingCharacters },
        files.map(({ path, bytes }) => `${path}: ${bytes} bytes`),
      ),
    )
  },
})
