import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourceSummary } from '../../../src-shared/contract/source'
import { useCall } from '../../api/use-call'

interface SourceListProps {
  readonly sources: readonly SourceSummary[]
  readonly chosenId: string | null
  readonly onChoose: (sourceId: string) => void
}

/** Imported documents, the last imported first. */
export const SourceList = ({ sources, chosenId, onChoose }: SourceListProps): ReactElement => {
  const { t } = useTranslation('views')
  const editions = useCall('edition', 'list', {})
  const yearOf = new Map(editions.data?.map(({ id, year }) => [id, year]))
  return (
    <ul className="choice-list">
      {sources.map((source) => (
        <li key={source.id}>
          <button
            type="button"
            className="choice"
            aria-current={source.id === chosenId}
            onClick={() => onChoose(source.id)}
          >
            <span className="choice-line">
              <span className="choice-main">{source.title || source.fileName}</span>
              {source.editionId ? (
                <span className="choice-note">
                  {t('sources.asEdition', { year: yearOf.get(source.editionId) ?? '' })}
                </span>
              ) : null}
            </span>
            <span className="choice-line choice-note">
              <span className="choice-main">{[source.publisher, source.published].filter(Boolean).join(' · ')}</span>
              <span className="tabular">{t('sources.candidateCount', { count: source.candidateCount })}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
