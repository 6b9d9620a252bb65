import HistoryOutlined from '@ant-design/icons/es/icons/HistoryOutlined'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetQueries, readRecentQueries } from './recent-queries'

/** What was searched for before, to be searched for again. */
export const RecentQueries = ({ onChoose }: { onChoose: (query: string) => void }): ReactElement | null => {
  const { t } = useTranslation('frame')
  const [queries, setQueries] = useState(readRecentQueries)
  if (queries.length === 0) return null
  return (
    <section className="search-recent" aria-label={t('search.recent')}>
      <div className="search-recent-head">
        <span>{t('search.recent')}</span>
        <button
          type="button"
          className="link-button"
          onClick={() => {
            forgetQueries()
            setQueries([])
          }}
        >
          {t('search.forget')}
        </button>
      </div>
      {queries.map((query) => (
        <button type="button" key={query} className="search-recent-query" onClick={() => onChoose(query)}>
          <HistoryOutlined />
          <span className="ellipsis">{query}</span>
        </button>
      ))}
    </section>
  )
}
