import type { Resolver } from '../blocks/fields'
import type { Edition, SectionFacts } from './edition'
import { listAssets } from './inventory'
import { numberBlocks, numberSections, type SectionPlace } from './numbering'
import { listProblems } from './problems'
import { resolveBlocks } from './resolve-block'
import type { ResolveSetting } from './resolve-setting'
import type { ResolvedDocument, ResolvedSection } from './resolved'
import { emptyDocument, type StoredDocument } from './schema'
import { type EditionWords, printedWords } from './words'

/** A section as the tree keeps it; what an outline lists has all of this. */
export type SectionToResolve = SectionPlace & Pick<SectionFacts, 'kicker' | 'title' | 'shortTitle'>

export interface EditionToResolve {
  readonly edition: Omit<Edition, 'basedOnId' | 'dataAsOf' | 'sectionCount' | 'cutOffDate'>
  /** In reading order, parents before their children. */
  readonly sections: readonly SectionToResolve[]
  /** A section without a body is empty. */
  readonly bodies: ReadonlyMap<string, StoredDocument>
  readonly resolver: Resolver
  /** The pictures whose bytes are at hand. */
  readonly assets: ReadonlyMap<string, { readonly mime: string }>
  /** The day printed on the cover, in words; given, so that the same edition always gives the same document. */
  readonly dateText: string
}

/** An edition with everything looked up, once, for every medium. Pure: the same input gives the same document. */
export function resolveEdition(input: EditionToResolve): ResolvedDocument {
  const { edition, sections, bodies, resolver, assets } = input
  const words = printedWords(edition.language)
  const numberLabels = numberBlocks(sections, bodies, edition.language)
  const used = new Set(sections.flatMap(({ id }) => listAssets(bodies.get(id) ?? nothing)))
  return {
    edition: toPrintedFacts(edition, input.dateText),
    words: { ...words },
    sections: resolveSections(input, { resolver, words, numberLabels }),
    assets: [...used].flatMap((hash) => {
      const asset = assets.get(hash)
      return asset ? [{ hash, mime: asset.mime }] : []
    }),
    problems: sections.flatMap(({ id }) => listSectionProblems(id, input, words)),
  }
}

const nothing = emptyDocument()

function listSectionProblems(sectionId: string, input: EditionToResolve, words: EditionWords) {
  const body = input.bodies.get(sectionId) ?? nothing
  return listProblems(body, {
    sectionId,
    resolver: input.resolver,
    words,
    hasAsset: (hash) => input.assets.has(hash),
  })
}

function resolveSections({ edition, sections, bodies }: EditionToResolve, setting: ResolveSetting): ResolvedSection[] {
  const numbers = numberSections(sections, edition.language)
  const below = (parentId: string | null, level: number): ResolvedSection[] =>
    sections
      .filter((section) => section.parentId === parentId)
      .map(({ id, kicker, title, shortTitle }) => ({
        id,
        level,
        number: numbers.get(id) ?? '',
        kicker,
        // A section without a title stands in the contents and the bookmarks all the same.
        title: title.trim() || setting.words.missing,
        shortTitle: shortTitle.trim() || title.trim() || setting.words.missing,
        blocks: resolveBlocks(bodies.get(id)?.root.children ?? [], setting),
        children: below(id, level + 1),
      }))
  return below(null, 1)
}

function toPrintedFacts(edition: EditionToResolve['edition'], dateText: string): ResolvedDocument['edition'] {
  return {
    id: edition.id,
    title: edition.title,
    subtitle: edition.subtitle,
    year: edition.year,
    dataYear: edition.dataYear,
    language: edition.language,
    kind: edition.kind,
    stage: edition.stage,
    numberStyle: edition.numberStyle,
    publisher: edition.publisher,
    signatures: [...edition.signatures],
    board: edition.board.map(({ role, names }) => ({ role, names })),
    publicationNumber: edition.publicationNumber,
    dateText,
  }
}
