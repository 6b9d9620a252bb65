import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Handlers } from '../../src-shared/contract/define-domain'
import type { Medium, PreviewReport, PublishReport, publish } from '../../src-shared/contract/publish'
import { type EditionId, IndicatorId } from '../../src-shared/data/ids'
import { kept } from '../../src-shared/data/kept'
import { fail, ok } from '../../src-shared/failure/result'
import { findEdition } from '../store/edition'
import { findIndicator } from '../store/indicator-row'
import { listSections } from '../store/section'
import { type SessionContext, withStore } from './context'
import type { Host } from './host'
import { PreviewOutput, PublishOutput, type PublishTarget, toJobInput } from './publish-job'
import { type EditionForPublishing, loadResolvedEdition } from './resolved-edition'

const safeName = (title: string) =>
  title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 80) || 'edition'

/** Files of one edition as known on several days don't bear one name. */
const fileName = (title: string, asKnownOn: string | null) =>
  asKnownOn === null ? safeName(title) : `${safeName(title)} ${asKnownOn}`

/** A name under which nothing stands in the folder yet, in any of the media. */
const freeName = (folder: string, name: string, media: readonly Medium[]): string => {
  const isFree = (wanted: string) => media.every((medium) => !existsSync(join(folder, `${wanted}.${medium}`)))
  let count = 1
  const wanted = () => (count === 1 ? name : `${name} (${count})`)
  while (!isFree(wanted())) count += 1
  return wanted()
}

/**
 * One file: the shell's save dialog, which asks before it gives a name that is taken. Several: a folder, names made from
 * the title. Nothing is replaced that nobody was asked about.
 */
const askTargets = async (host: Host, media: readonly Medium[], name: string): Promise<PublishTarget[] | null> => {
  const [first] = media
  if (media.length === 1 && first) {
    const path = await host.chooseTarget({
      title: 'main:dialog.exportTarget',
      extensions: [first],
      suggestedName: `${name}.${first}`,
    })
    if (path === null) return null
    if (path.endsWith(`.${first}`)) return [{ medium: first, path }]
    const named = freeName(dirname(path), basename(path), media)
    return [{ medium: first, path: join(dirname(path), `${named}.${first}`) }]
  }
  const folder = await host.chooseFolder({ title: 'main:dialog.exportFolder', extensions: [] })
  if (folder === null) return null
  const free = freeName(folder, name, media)
  return media.map((medium) => ({ medium, path: join(folder, `${free}.${medium}`) }))
}

/** Called within `withStore`, after the edition was found. */
const loadForJob = (context: SessionContext, editionId: EditionId, asKnownOn: string | null) =>
  withStore(context, (store) => {
    const edition = findEdition(store.read, editionId)
    if (!edition) return fail('not-found', { editionId })
    if (listSections(store.read, editionId).length === 0) return fail('edition-empty', { year: edition.year })
    const loaded = loadResolvedEdition(store.read, editionId, asKnownOn)
    return loaded.ok
      ? ok<{ title: string; content: EditionForPublishing }>({ title: edition.title, content: loaded.value })
      : loaded
  })

export const publishApi: Handlers<typeof publish, SessionContext> = {
  problems: ({ editionId, asKnownOn }, context) =>
    withStore(context, (store) => {
      const loaded = loadResolvedEdition(store.read, editionId, asKnownOn)
      if (!loaded.ok) return loaded
      const titles = new Map<string, string>(listSections(store.read, editionId).map(({ id, title }) => [id, title]))
      const nameOf = kept((id: string) => findIndicator(store.read, IndicatorId.parse(id))?.name ?? '')
      return ok(
        loaded.value.document.problems.map(({ about, ...problem }) => ({
          ...problem,
          section: titles.get(problem.sectionId) ?? '',
          about: about && {
            ...{ indicator: nameOf(about.indicatorId), subject: about.subject },
            ...{ period: about.period, changeBasis: about.changeBasis },
          },
        })),
      )
    }),
  start: async ({ editionId, media, asKnownOn }, context) => {
    const loaded = loadForJob(context, editionId, asKnownOn)
    if (!loaded.ok) return loaded
    const { title, content } = loaded.value
    const targets = await askTargets(context.host, [...new Set(media)], fileName(title, asKnownOn))
    if (!targets) return ok(null)
    const jobId = context.jobs.start({
      kind: 'publish',
      title,
      input: { ...toJobInput(content), targets },
      process: 'fresh',
      finish: (value) => {
        const output = PublishOutput.parse(value)
        const report: PublishReport = {
          files: output.files.map((file) => ({ ...file, token: context.tokens.give(file.path) })),
          pageCount: output.pageCount,
          problemCount: content.document.problems.length,
          missingCharacters: output.missingCharacters,
        }
        return ok(report)
      },
    })
    return ok({ jobId })
  },
  preview: ({ editionId, asKnownOn }, context) => {
    const loaded = loadForJob(context, editionId, asKnownOn)
    if (!loaded.ok) return loaded
    const jobId = context.jobs.start({
      kind: 'preview',
      title: loaded.value.title,
      input: toJobInput(loaded.value.content),
      process: 'kept',
      finish: (value) => {
        const { pdf, pageCount, pages } = PreviewOutput.parse(value)
        const report: PreviewReport = {
          token: context.blobs.put({ bytes: pdf, mime: 'application/pdf' }),
          pageCount,
          pages,
        }
        return ok(report)
      },
    })
    return ok({ jobId })
  },
  reveal: async ({ token }, { tokens, host }) => {
    const path = tokens.find(token)
    if (path === null) return fail('not-found', { token })
    if (!existsSync(path) || !statSync(path).isFile()) return fail('file-not-found', { path: basename(path) })
    await host.reveal(path)
    return ok({})
  },
}
