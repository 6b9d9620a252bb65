import type { TFunction } from 'i18next'
import type { SayingDocument } from '../../../../src-shared/contract/conflict'

/** What a document is called; editions of one report share their title, so that their year stands first. */
export const documentWords = (t: TFunction<'views'>, { title, year, published }: SayingDocument): string => {
  if (year !== null) return t('statements.edition', { year, title })
  if (title === '') return t('data.noSource')
  return published === null ? title : t('statements.source', { title, day: published })
}
