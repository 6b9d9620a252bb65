import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Featured } from '../../../src-shared/contract/submission'
import { BlockId } from '../../../src-shared/data/ids'
import { usePlace } from '../place/place'

/** Where this case, or another of its organizations, stands in an edition; each leads there. */
export const FeaturedList = ({ featured }: { featured: readonly Featured[] }): ReactElement => {
  const { t } = useTranslation('views')
  const openSection = usePlace((place) => place.openSection)
  if (featured.length === 0) return <p className="muted">{t('cases.notFeatured')}</p>
  return (
    <ul className="case-featured">
      {featured.map((one) => (
        <li key={one.blockId}>
          <button
            type="button"
            className="link-button"
            onClick={() => openSection(one.editionId, one.sectionId, BlockId.parse(one.blockId))}
          >
            {t('cases.featuredAt', { year: one.year, section: one.section, title: one.title })}
          </button>
          <span className="muted">{t(`cases.featuredAs.${one.reason}`)}</span>
        </li>
      ))}
    </ul>
  )
}
