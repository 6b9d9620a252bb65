import { basename } from 'node:path'
import type { Handlers } from '../../src-shared/contract/define-domain'
import type { importing, source } from '../../src-shared/contract/source'
import { fail, ok } from '../../src-shared/failure/result'
import { listSources, openSource } from '../store/source'
import { listTaken } from '../store/source-taken'
import { type SessionContext, withStore } from './context'
import { commitImport } from './import-commit'
import { lookAt } from './import-suggestion'
import { keepForReview } from './review-commit'

export const sourceApi: Handlers<typeof source, SessionContext> = {
  list: (_input, context) => withStore(context, (store) => ok(listSources(store.read))),
  open: ({ sourceId }, context) =>
    withStore(context, (store) => {
      const opened = openSource(store.read, sourceId)
      if (!opened.ok) return opened
      const { source: summary, blocks, noise, candidates } = opened.value
      return ok({ source: summary, blocks: [...blocks], noise: [...noise], candidates: [...candidates] })
    }),
  taken: ({ sourceId }, context) => withStore(context, (store) => ok(listTaken(store.read, sourceId))),
}

export const importApi: Handlers<typeof importing, SessionContext> = {
  pickFiles: async (_input, { host, tokens }) => {
    const paths = await host.chooseFiles({
      title: 'main:dialog.importFiles',
      extensions: ['pdf', 'docx', 'docm', 'epub', 'txt', 'md', 'markdown', 'html', 'htm'],
      multiple: true,
    })
    return ok(
      await Promise.all(
        paths.map(async (path) => {
          const name = basename(path)
          const looked = await lookAt(path)
          if (!looked.ok) return { name, failure: { code: looked.error.code, data: { ...looked.error.data } } }
          return { token: tokens.give(path), name, ...looked.value }
        }),
      ),
    )
  },
  start: ({ token, as, year, title, review }, context) => {
    const path = context.tokens.find(token)
    if (path === null) return fail('not-found', { token })
    return withStore(context, (store) => {
      const jobId = context.jobs.start({
        kind: 'import',
        title: basename(path),
        input: { path, as, review },
        process: 'fresh',
        whenCrashed: 'document-too-heavy',
        finish: (value) => {
          // The project may have been closed meanwhile: what was read for it must not land in another.
          if (context.store !== store) return fail('cancelled')
          const read = { value, as, year, title, fileName: basename(path) }
          if (review) {
            const kept = keepForReview(store, read)
            if (kept.ok) context.emit('review.changed', {})
            return kept
          }
          const committed = commitImport(store, read)
          if (!committed.ok) return committed
          context.emit('history.changed', {})
          context.emit('source.changed', {})
          if (committed.value.editionId) context.emit('edition.changed', { editionId: committed.value.editionId })
          return committed
        },
      })
      return ok({ jobId })
    })
  },
}
