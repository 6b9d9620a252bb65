import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../parts/notice'
import { type ShownFailure, useFailureWords } from './failure-words'

/** Fills a pane whose content couldn't be had: what happened, what to do, and another try. */
export const FailureNotice = ({ failure, onRetry }: { failure: ShownFailure; onRetry?: () => void }): ReactElement => {
  const { t } = useTranslation('views')
  const words = useFailureWords()(failure)
  return (
    <Notice
      tone="problem"
      title={words.message}
      detail={
        <>
          {words.hint}
          {failure.incident ? <p className="muted">{t('failure.incident', { incident: failure.incident })}</p> : null}
        </>
      }
      actions={
        onRetry ? (
          <button type="button" className="plain-button" onClick={onRetry}>
            {t('failure.retry')}
          </button>
        ) : null
      }
    />
  )
}
