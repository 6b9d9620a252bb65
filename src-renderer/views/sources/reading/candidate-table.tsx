import Button from 'antd/es/button'
import { type ReactElement, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Candidate, TakenValue } from '../../../../src-shared/contract/source-content'
import type { SourceId } from '../../../../src-shared/data/ids'
import { Notice } from '../../../parts/notice'
import { readTaken } from './candidate-marks'
import { CandidateRow } from './candidate-row'

const PAGE = 100

const holds = (candidate: Candidate, words: string): boolean =>
  [candidate.name, candidate.subject, candidate.value, candidate.unit, candidate.quote].some((text) =>
    text?.toLocaleLowerCase().includes(words),
  )

interface CandidateTableProps {
  readonly sourceId: SourceId
  readonly candidates: readonly Candidate[]
  /** What was accepted from this source so far. */
  readonly taken: readonly TakenValue[]
  readonly onAccept: (candidate: Candidate) => void
}

/** Quantities found in the text, each with its sentence, to be accepted as values. */
export const CandidateTable = ({ sourceId, candidates, taken, onAccept }: CandidateTableProps): ReactElement => {
  const { t } = useTranslation('views')
  const takenTo = useMemo(() => readTaken(taken), [taken])
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
            <CandidateRow
              sourceId={sourceId}
              key={`${candidate.start} ${candidate.value} ${candidate.change} ${candidate.name}`}
              candidate={candidate}
              takenTo={takenTo(candidate)}
              onAccept={onAccept}
            />
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
