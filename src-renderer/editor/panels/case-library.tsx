import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseSummary } from '../../../src-shared/contract/library'
import './case-library.css'

const placeOf = (one: CaseSummary): string => [one.organization, one.location].filter(Boolean).join(' · ')

interface CaseListProps {
  readonly cases: readonly CaseSummary[]
  readonly chosenId: string | null
  readonly onChoose: (blockId: string) => void
  readonly onTake: () => void
}

/** Cases to choose one from: arrows go from one to the next, a double click takes it. */
export function CaseList({ cases, chosenId, onChoose, onTake }: CaseListProps): ReactElement {
  const { t } = useTranslation('editor')
  const name = useId()
  return (
    <div className="nk-cases" role="radiogroup" aria-label={t('caseLibrary.list')}>
      {cases.map((one) => (
        <label key={one.blockId} className="nk-case" onDoubleClick={onTake}>
          <input
            type="radio"
            className="nk-case-radio"
            name={name}
            checked={one.blockId === chosenId}
            onChange={() => onChoose(one.blockId)}
          />
          <span className="nk-case-title">{one.title || t('caseLibrary.untitled')}</span>
          <span className="nk-case-place">{[String(one.year), placeOf(one)].filter(Boolean).join(' · ')}</span>
        </label>
      ))}
    </div>
  )
}

/** The words of a case, and where it stands. */
export function CasePreview({ one }: { one: CaseSummary }): ReactElement {
  const { t } = useTranslation('editor')
  return (
    <article className="nk-case-preview" aria-label={t('preview')}>
      <h3>{one.title || t('caseLibrary.untitled')}</h3>
      <p className="nk-muted">{placeOf(one)}</p>
      <div className="nk-case-text">{one.text}</div>
      <p className="nk-muted">{t('caseLibrary.from', { year: one.year, section: one.section })}</p>
    </article>
  )
}
