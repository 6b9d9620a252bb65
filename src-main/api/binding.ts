import type { binding } from '../../src-shared/contract/data'
import type { Handlers } from '../../src-shared/contract/define-domain'
import { fail, ok } from '../../src-shared/failure/result'
import { findEdition } from '../store/edition'
import { type SessionContext, withStore } from './context'
import { resolverFor } from './resolved-edition'

export const bindingApi: Handlers<typeof binding, SessionContext> = {
  resolveMany: ({ editionId, bindings, asKnownOn }, context) =>
    withStore(context, (store) => {
      const edition = findEdition(store.read, editionId)
      if (!edition) return fail('not-found', { editionId })
      const resolver = resolverFor(store.read, edition, asKnownOn)
      return ok(bindings.map((one) => resolver.value(one)))
    }),
  resolveCharts: ({ editionId, specs, asKnownOn }, context) =>
    withStore(context, (store) => {
      const edition = findEdition(store.read, editionId)
      if (!edition) return fail('not-found', { editionId })
      const resolver = resolverFor(store.read, edition, asKnownOn)
      return ok(
        specs.map((spec) => {
          const chart = resolver.chart(spec)
          return { chart, alt: resolver.chartAlt(chart) }
        }),
      )
    }),
}
