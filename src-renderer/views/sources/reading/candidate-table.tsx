import Button from 'antd/es/button'
import { type ReactElement, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Candidate } from '../../../../src-shared/contract/source-content'
import { formatPeriod } from '../../../../src-shared/data/format-period'
import { Period } from '../../../../src-shared/data/period'
import { Notice } from '../../../parts/notice'

const PAGE = 100

const holds = (candidate: Candidate, words: string): boolean =>
  [candidate.name, candidate.subject, candidate.value, candidate.unit, candidate.quote].some((text) =>
    text?.toLocaleLowerCase().includes(words),
  )

interface CandidateTableProps {
  readonly candidates: readonly Candidate[]
  readonly onAccept: (candidate: Candidate) => void
}

/** Quantities found in the text, each with its sentence, to be accepted as values. */
export const CandidateTable = ({ candidates, onAccept }: CandidateTableProps): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const wordsOf = (text: string | null): string | null => {
    const period = Period.safeParse(text)
    return period.success ? formatPeriod(period.data, i18n.language === 'en' ? 'en' : 'zh-CN', 'flow') : text
  }
  const [words, setWords] = useState('')
  const [limit, setLimit] = useState(PAGE)
  const wanted = useDeferredValue(words.trim().toLocaleLowerCase())
  const found = wanted === '' ? candidates : candidates.filter((candidate) => holds(candidate, wanted))
  if (candidates.length === 0)
    return <Notice title={t('sources.noCandidates')} detail={t('sources.noCandidatesHint')} />
  return (
    <div className="candidates">
      <input
        type="search"
        aria-label={t('sources.searchCandidates')}
        placeholder={t('sources.searchCandidates')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <table>
        <thead>
          <tr>
            <th scope="col">{t('sources.candidate')}</th>
            <th scope="col">{t('data.period')}</th>
            <th scope="col" className="number">
              {t('data.value')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('sources.accept')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, limit).map((candidate) => (
            <tr key={`${candidate.start} ${candidate.value} ${candidate.change} ${candidate.name}`}>
              <td>
                <span className="candidate-name">
                  {[candidate.subject, candidate.name].filter(Boolean).join(' · ') || t('sources.unnamed')}
                  {candidate.change ? <span className="muted"> {candidate.change}</span> : null}
                </span>
                <span className="candidate-quote" title={candidate.quote}>
                  {candidate.quote}
                </span>
              </td>
              <td>{wordsOf(candidate.period) ?? <span className="muted">{t('sources.noPeriod')}</span>}</td>
              <td className="number tabular">
                {candidate.approx ? '≈ ' : ''}
                {candidate.value} <span className="muted">{candidate.unit}</span>
              </td>
              <td>
                <Button size="small" onClick={() => onAccept(candidate)}>
                  {t('sources.accept')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.length > limit ? (
        <Button block onClick={() => setLimit(limit + PAGE)}>
          {t('sources.showMore', { count: found.length - limit })}
        </Button>
      ) : null}
    </div>
  )
}
