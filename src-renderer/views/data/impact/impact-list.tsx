import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImpactItem } from '../../../../src-shared/contract/impact'
import { usePlace } from '../../place/place'

/** Each place before and after; the place itself is a click away. */
export const ImpactList = ({ items }: { items: readonly ImpactItem[] }): ReactElement => {
  const { t } = useTranslation('views')
  const openSection = usePlace((place) => place.openSection)
  return (
    <ol className="impact-items">
      {items.map((item, at) => (
        // One block may hold several sentences; their order is what they are.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list has no other identity
        <li key={`${item.blockId} ${at}`} className="impact-item">
          <p className="impact-place">
            <span className="impact-kind">{t(`impact.kind.${item.kind}`)}</span>
            <button
              type="button"
              className="impact-jump"
              onClick={() => openSection(item.editionId, item.sectionId, item.blockId)}
            >
              {[String(item.year), item.section].join(' › ')}
            </button>
            {item.turn ? (
              <strong className={item.turn.wordsFollow ? 'impact-turn' : 'impact-contrary'}>
                {t('impact.turn', {
                  from: t(`impact.course.${item.turn.from}`),
                  to: t(`impact.course.${item.turn.to}`),
                })}
                {item.turn.wordsFollow ? '' : t('impact.wordsStay')}
              </strong>
            ) : null}
          </p>
          <p>
            <del>{item.before}</del>
          </p>
          <p>
            <ins>{item.after}</ins>
          </p>
        </li>
      ))}
    </ol>
  )
}
