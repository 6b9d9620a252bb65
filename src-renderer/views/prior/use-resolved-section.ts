import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { SectionId } from '../../../src-shared/data/ids'
import type { Edition } from '../../../src-shared/document/edition'
import { resolveBlocks } from '../../../src-shared/document/resolve-block'
import type { ResolvedBlock } from '../../../src-shared/document/resolved'
import { printedWords } from '../../../src-shared/document/words'
import type { Result } from '../../../src-shared/failure/result'
import { api } from '../../api/client'
import { CallFailure } from '../../api/use-call'
import { needsOf, resolverOf } from './resolve-body'

const orThrow = <T>(answer: Result<T>): T => {
  if (answer.ok) return answer.value
  throw new CallFailure(answer.error)
}

const resolveSection = async (
  sectionId: SectionId,
  edition: Edition,
  asKnownOn: string | null,
): Promise<ResolvedBlock[]> => {
  const [opened, numbering] = await Promise.all([
    api.section.open({ sectionId }),
    api.edition.numbering({ editionId: edition.id }),
  ])
  const { body } = orThrow(opened)
  const needs = needsOf(body)
  const [values, charts] = await Promise.all([
    api.binding.resolveMany({ editionId: edition.id, bindings: [...needs.bindings], asKnownOn }),
    api.binding.resolveCharts({ editionId: edition.id, specs: [...needs.specs], asKnownOn }),
  ])
  return resolveBlocks(body.root.children, {
    resolver: resolverOf(needs, orThrow(values), orThrow(charts)),
    words: printedWords(edition.language),
    numberLabels: new Map(orThrow(numbering).map(({ blockId, label }) => [blockId, label])),
  })
}

/**
 * A section's blocks with the values of its edition, as known on a day or now. Kept under `binding`, so that new data and roll-forwards refresh
 * it, and asked for anew whenever a section is opened to be read.
 */
export const useResolvedSection = (
  sectionId: SectionId,
  edition: Edition,
  asKnownOn: string | null,
): UseQueryResult<ResolvedBlock[], CallFailure> =>
  useQuery<ResolvedBlock[], CallFailure>({
    queryKey: ['binding', 'read-section', sectionId, edition.language, asKnownOn],
    queryFn: () => resolveSection(sectionId, edition, asKnownOn),
    staleTime: 0,
  })
