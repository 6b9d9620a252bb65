import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edition, OutlineSection } from '../../../src-shared/document/edition'
import { useCall } from '../../api/use-call'
import { usePlace } from '../place/place'

/** Says which section this one was rolled forward from, and leads there. */
export const SectionOrigin = ({
  section,
  editions,
}: {
  section: OutlineSection
  editions: readonly Edition[]
}): ReactElement | null => {
  const { t } = useTranslation('views')
  const showPrior = usePlace((place) => place.showPrior)
  const own = useCall('section', 'open', { sectionId: section.id })
  const originId = own.data?.originId ?? null
  const origin = useCall('section', 'open', originId ? { sectionId: originId } : null)
  const edition = editions.find((one) => one.id === origin.data?.editionId)
  if (!originId || !edition) return null
  return (
    <button type="button" className="link-button" onClick={() => showPrior(originId)}>
      {t('prior.origin', { year: edition.year })}
    </button>
  )
}
