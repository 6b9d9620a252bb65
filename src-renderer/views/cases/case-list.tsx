import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { SubmissionSummary } from '../../../src-shared/contract/submission'
import type { SubmissionId } from '../../../src-shared/data/ids'

interface CaseListProps {
  readonly cases: readonly SubmissionSummary[]
  readonly chosenId: SubmissionId | null
  readonly onChoose: (submissionId: SubmissionId) => void
}

/** Submissions, each with how it stands; arrows lead from one to the next. */
export const CaseList = ({ cases, chosenId, onChoose }: CaseListProps): ReactElement => {
  const { t } = useTranslation('views')
  return (
    <ul className="choice-list" aria-label={t('cases.list')} onKeyDown={walk}>
      {cases.map((one) => (
        <li key={one.id}>
          <button type="button" className="choice" aria-current={one.id === chosenId} onClick={() => onChoose(one.id)}>
            <span className="choice-line">
              <span className="choice-main">{one.title || one.fileName}</span>
              <span className={`case-status is-${one.state.status}`}>{t(`cases.status.${one.state.status}`)}</span>
            </span>
            <span className="choice-line choice-note">
              <span className="choice-main">
                {one.organizations.join(t('listSeparator')) || t('cases.noOrganization')}
              </span>
              {one.missing.length > 0 ? (
                <span className="case-lacks">{t('cases.missingCount', { count: one.missing.length })}</span>
              ) : null}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

const walk = (event: React.KeyboardEvent<HTMLUListElement>): void => {
  const step = steps[event.key]
  if (step === undefined) return
  const choices = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button.choice')]
  const next = choices[choices.findIndex((choice) => choice.matches(':focus')) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.click()
}
