import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectContent } from '../../../src-shared/contract/safety'
import { useCall } from '../../api/use-call'
import { Answer } from '../../views/failure/answer'
import { useMoment } from './back-up-words'

const counted = ['sections', 'indicators', 'observations'] as const

/** What is in a project: counts, editions, and what was done last. */
export const ContentFacts = ({ content }: { content: ProjectContent }): ReactElement => {
  const { t, i18n } = useTranslation(['frame', 'main'])
  const moment = useMoment()
  const reasonWords = (reason: string) => (i18n.exists(reason) ? t(reason, { defaultValue: reason }) : reason)
  return (
    <div className="back-up-content">
      <dl className="back-up-counts">
        {counted.map((key) => (
          <div key={key}>
            <dt>{t(`frame:backUps.count.${key}`)}</dt>
            <dd className="tabular">{content[key].toLocaleString(i18n.language)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('frame:backUps.editions')}</h3>
      {content.editions.length === 0 ? <p className="muted">{t('frame:backUps.noEditions')}</p> : null}
      <ul>
        {content.editions.map(({ year, title }) => (
          <li key={`${year} ${title}`}>
            <span className="tabular">{year}</span> {title}
          </li>
        ))}
      </ul>
      <h3>{t('frame:backUps.lastChanges')}</h3>
      <ul>
        {content.lastChanges.map(({ at, author, reason }) => (
          <li key={`${at} ${reason}`}>
            {reasonWords(reason)}
            <span className="muted tabular"> · {[author, moment(at)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What a backup holds, read from the file itself when it is asked for. */
export const BackUpContent = ({ token }: { token: string }): ReactElement => (
  <Answer query={useCall('backUp', 'describe', { token })} lines={8}>
    {(content) => <ContentFacts content={content} />}
  </Answer>
)
