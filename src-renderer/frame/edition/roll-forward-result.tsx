import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { RollForwardReport } from '../../../src-shared/contract/edition'
import type { SectionId } from '../../../src-shared/data/ids'
import { usePlace } from '../../views/place/place'
import { groupPlaces, type ReportPlace } from './report-places'

const PlaceList = ({
  title,
  places,
  onChoose,
}: {
  title: string
  places: readonly ReportPlace[]
  onChoose: (id: SectionId) => void
}) =>
  places.length === 0 ? null : (
    <section>
      <h3 className="report-heading">{title}</h3>
      <ul className="report-list">
        {groupPlaces(places).map((place) => (
          <li key={`${place.sectionId} ${place.text}`}>
            <button type="button" className="choice" onClick={() => onChoose(place.sectionId)}>
              <span className="choice-line">
                <span className="choice-main">
                  {place.text}
                  {place.count > 1 ? <span className="choice-note tabular"> ×{place.count}</span> : null}
                </span>
                <span className="choice-note ellipsis">{place.section}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )

/** The roll-forward report: counts, then the to-do list, each line leading to its section. */
export const RollForwardResult = ({
  report,
  onJump,
}: {
  report: RollForwardReport
  onJump: () => void
}): ReactElement => {
  const { t } = useTranslation('frame')
  const openSection = usePlace((place) => place.openSection)
  const jump = (sectionId: SectionId) => {
    openSection(report.editionId, sectionId)
    onJump()
  }
  const counts = [
    ['sections', report.sections],
    ['blocks', report.blocks],
    ['updated', report.updated],
    ['missing', report.missing.length],
    ['loose', report.loose.length],
  ] as const
  return (
    <>
      <dl className="report-counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`rollForward.count.${name}`)}</dt>
            <dd className="tabular">{count}</dd>
          </div>
        ))}
      </dl>
      <PlaceList
        title={t('rollForward.missing')}
        places={report.missing.map((one) => ({ ...one, text: `${one.indicator} · ${one.period}` }))}
        onChoose={jump}
      />
      <PlaceList title={t('rollForward.loose')} places={report.loose} onChoose={jump} />
    </>
  )
}
