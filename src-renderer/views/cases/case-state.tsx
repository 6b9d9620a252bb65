import Input from 'antd/es/input'
import Segmented from 'antd/es/segmented'
import { type ReactElement, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Submission } from '../../../src-shared/contract/submission'
import { notSent, SubmissionStatus } from '../../../src-shared/data/submission'
import { useCommand } from '../../api/use-call'
import { DayField } from '../day/day-field'
import { useTellFailure } from '../failure/use-tell-failure'
import { WriteButton } from '../place/write-button'

const today = (): string => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** Whether the sheet went back to the organization, and who confirmed it when. */
export const CaseState = ({ submission }: { submission: Submission }): ReactElement => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const id = useId()
  const set = useCommand('submission', 'setState')
  const [state, setState] = useState(submission.state)
  useEffect(() => setState(submission.state), [submission.state])
  const isChanged = JSON.stringify(state) !== JSON.stringify(submission.state)
  // Who confirms once more what was altered since says so without a change of the words.
  const isStale = submission.missing.includes('edited-since-confirmed')
  const isNamed = state.status !== 'confirmed' || state.by.trim() !== ''
  const choose = (status: SubmissionStatus) =>
    setState(status === 'not-sent' ? notSent : { ...state, status, on: today() })
  return (
    <section className="case-section" aria-label={t('cases.confirmation')}>
      <h3>{t('cases.confirmation')}</h3>
      <div className="case-state">
        <Segmented<SubmissionStatus>
          aria-label={t('cases.statusLabel')}
          value={state.status}
          options={SubmissionStatus.options.map((value) => ({ value, label: t(`cases.status.${value}`) }))}
          onChange={choose}
        />
        {state.status === 'not-sent' ? null : (
          <>
            <Input
              aria-label={t(`cases.by.${state.status}`)}
              placeholder={t(`cases.by.${state.status}`)}
              maxLength={100}
              value={state.by}
              onChange={({ target }) => setState({ ...state, by: target.value })}
            />
            <span className="case-day">
              <label htmlFor={id} className="visually-hidden">
                {t('cases.on')}
              </label>
              <DayField id={id} day={state.on} onDay={(on) => setState({ ...state, on })} />
            </span>
            <Input
              aria-label={t('cases.stateNote')}
              placeholder={t('cases.stateNote')}
              maxLength={500}
              value={state.note}
              onChange={({ target }) => setState({ ...state, note: target.value })}
            />
          </>
        )}
        <WriteButton
          type={isChanged ? 'primary' : 'default'}
          disabled={!(isChanged || isStale) || !isNamed}
          loading={set.isPending}
          onClick={() => set.mutate({ submissionId: submission.id, state }, { onError: tell })}
        >
          {t('cases.record')}
        </WriteButton>
      </div>
    </section>
  )
}
