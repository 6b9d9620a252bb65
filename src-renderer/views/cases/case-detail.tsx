import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Submission } from '../../../src-shared/contract/submission'
import type { SubmissionId } from '../../../src-shared/data/ids'
import { textLimits } from '../../../src-shared/data/submission-missing'
import { useCall } from '../../api/use-call'
import { Pane } from '../../parts/pane'
import { Answer } from '../failure/answer'
import { CaseActions } from './case-actions'
import { CaseFacts, CaseText } from './case-facts'
import { CaseNumbers } from './case-numbers'
import { CasePictures } from './case-pictures'
import { CaseState } from './case-state'
import { FeaturedList } from './featured-list'
import { useCaseFacts } from './use-case-facts'

const Missing = ({ submission: { missing } }: { submission: Submission }): ReactElement => {
  const { t } = useTranslation('views')
  return (
    <section className={missing.length > 0 ? 'case-missing' : 'case-missing is-whole'} aria-label={t('cases.missing')}>
      {missing.length === 0 ? (
        <p>{t('cases.whole')}</p>
      ) : (
        <>
          <strong>{t('cases.missing')}</strong>
          <ul>
            {missing.map((part) => (
              <li key={part}>{t(`cases.lacks.${part}`, textLimits)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const Whole = ({ submission }: { submission: Submission }): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const onSave = useCaseFacts(submission)
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
  const size = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  return (
    <article className="case">
      <header className="case-head">
        <h2>{submission.facts.title || t('cases.untitled')}</h2>
        <p className="muted">
          {t('cases.received', {
            file: submission.fileName,
            size: size.format(submission.fileBytes / 1024),
            day: when.format(new Date(submission.receivedAt)),
          })}
        </p>
        <CaseActions submission={submission} />
      </header>
      <Missing submission={submission} />
      <CaseState submission={submission} />
      <CaseFacts submission={submission} onSave={onSave} />
      <CaseText submission={submission} onSave={onSave} />
      <CaseNumbers submission={submission} />
      <CasePictures submission={submission} onSave={onSave} />
      <section className="case-section" aria-label={t('cases.featured')}>
        <h3>{t('cases.featured')}</h3>
        <FeaturedList featured={submission.featured} />
      </section>
    </article>
  )
}

/** One submission with all that belongs to it. */
export const CaseDetail = ({ submissionId }: { submissionId: SubmissionId }): ReactElement => {
  const { t } = useTranslation('views')
  const opened = useCall('submission', 'open', { submissionId })
  return (
    <Pane title={t('cases.one')} label={t('cases.one')}>
      <Answer query={opened}>{(submission) => <Whole submission={submission} />}</Answer>
    </Pane>
  )
}
