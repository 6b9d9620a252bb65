import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Observation } from '../../../../src-shared/data/observation'
import { useCall } from '../../../api/use-call'
import { useShowQuote } from '../../sources/original/use-show-original'

/** Who says so: the imported document, whose original a click opens at the sentence, or the words that were given. */
export const SourceCell = ({ observation }: { observation: Observation }): ReactElement => {
  const { t } = useTranslation('views')
  const sources = useCall('source', 'list', {})
  const showQuote = useShowQuote()
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
      onClick={() => void showQuote({ sourceId: source.id, quote: observation.quote, value: observation.value })}
    >
      {source.title || source.fileName}
    </button>
  )
}
