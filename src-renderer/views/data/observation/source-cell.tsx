import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Observation } from '../../../../src-shared/data/observation'
import { useCall } from '../../../api/use-call'
import { usePlace } from '../../place/place'

/** Who says so: the imported document, which a click opens, or the words that were given; the quoted sentence as a title. */
export const SourceCell = ({ observation }: { observation: Observation }): ReactElement => {
  const { t } = useTranslation('views')
  const sources = useCall('source', 'list', {})
  const showSource = usePlace((place) => place.showSource)
  const source = sources.data?.find((one) => one.id === observation.sourceId)
  if (!source)
    return (
      <span className="ellipsis" title={observation.quote || observation.sourceNote}>
        {observation.sourceNote || <span className="muted">{t('data.noSource')}</span>}
      </span>
    )
  return (
    <button
      type="button"
      className="link-button ellipsis"
      title={observation.quote}
      onClick={() => showSource(source.id)}
    >
      {source.title || source.fileName}
    </button>
  )
}
