import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorId } from '../../../../src-shared/data/ids'
import { useCall } from '../../../api/use-call'
import { Notice } from '../../../parts/notice'
import { Answer } from '../../failure/answer'
import { usePlace } from '../../place/place'

/** Every place that shows a value of the indicator; a click leads there. */
export const IndicatorUses = ({ indicatorId }: { indicatorId: IndicatorId }): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const uses = useCall('indicator', 'whereUsed', { indicatorId })
  const openSection = usePlace((place) => place.openSection)
  const editions = useCall('edition', 'list', {})
  // Editions of one report share their title: the year tells them apart.
  const yearOf = (editionId: string) => String(editions.data?.find(({ id }) => id === editionId)?.year ?? '')
  const kindOf = (kind: string) => (i18n.exists(`blocks:${kind}.name`) ? t(`blocks:${kind}.name`) : kind)
  return (
    <Answer query={uses} lines={4}>
      {(places) =>
        places.length === 0 ? (
          <Notice title={t('data.unused')} detail={t('data.unusedHint')} />
        ) : (
          <ul className="choice-list">
            {places.map((use, index) => (
              // One block may use an indicator several times.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list has no other identity
              <li key={`${use.blockId} ${index}`}>
                <button
                  type="button"
                  className="choice"
                  onClick={() => openSection(use.editionId, use.sectionId, use.blockId)}
                >
                  <span className="choice-line">
                    <span className="choice-main">{use.passage || use.text || use.section}</span>
                    <span className="choice-note">{kindOf(use.kind)}</span>
                  </span>
                  {use.through ? <span className="choice-note">{t('data.through', { name: use.through })}</span> : null}
                  <span className="choice-note">
                    {[yearOf(use.editionId), use.edition, use.section].filter(Boolean).join(' › ')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  )
}
