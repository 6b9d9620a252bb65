import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SectionId } from '../../src-shared/data/ids'
import { type Failure, failureKeys } from '../../src-shared/failure/result'
import { api } from '../api/client'
import { refreshLiveValues, useLiveValues } from './live-values'
import { useSaveState } from './save-state'
import type { OpenSection } from './use-section'

interface NoticeProps {
  readonly text: string
  readonly hint?: string
  readonly children?: ReactNode
}

function Notice({ text, hint, children }: NoticeProps) {
  return (
    <div className="nk-notice" role="alert">
      <span>{text}</span>
      {hint ? <span className="nk-notice-hint">{hint}</span> : null}
      {children}
    </div>
  )
}

function Choice({ label, onChoose }: { label: string; onChoose: () => void }) {
  return (
    <button type="button" className="nk-choice" onClick={onChoose}>
      {label}
    </button>
  )
}

interface SectionNoticesProps {
  readonly section: OpenSection
  readonly sectionId: SectionId
  readonly frozenAction?: ReactNode
  /** The window already says why nothing can be written. */
  readonly hasReason: boolean
}

/** Puts the newest good version of a damaged section in its place. */
function RestoreChoice({ sectionId, onRestored }: { sectionId: SectionId; onRestored: () => void }) {
  const { t } = useTranslation('editor')
  const [failure, setFailure] = useState<Failure | null>(null)
  const restore = async () => {
    const answer = await api.recovery.restoreSection({ sectionId })
    if (answer.ok) onRestored()
    else setFailure(answer.error)
  }
  return failure ? (
    <span className="nk-notice-hint">{t(failureKeys(failure.code).hint, failure.data)}</span>
  ) : (
    <Choice label={t('restoreSound')} onChoose={() => void restore()} />
  )
}

/** What stands between the user and a saved section, with what can be done about it. */
export function SectionNotices({ section, sectionId, frozenAction, hasReason }: SectionNoticesProps) {
  const { t } = useTranslation(['editor', 'failure'])
  const failure = useSaveState((state) => (state.phase === 'failed' ? state.failure : null))
  const hasNoValues = useLiveValues((state) => state.failure !== null)
  const { status } = section
  const words = useCallback(
    (code: Parameters<typeof failureKeys>[0], data: Record<string, unknown>) => {
      const keys = failureKeys(code)
      return { text: t(keys.message, data), hint: t(keys.hint, { ...data, defaultValue: '' }) }
    },
    [t],
  )
  if (status.kind === 'loading') return null
  if (status.kind === 'failed') {
    return (
      <Notice {...words(status.failure.code, status.failure.data)}>
        <Choice label={t('editor:tryAgain')} onChoose={section.reload} />
        {status.failure.code === 'document-damaged' ? (
          <RestoreChoice sectionId={sectionId} onRestored={section.reload} />
        ) : null}
      </Notice>
    )
  }
  return (
    <>
      {status.isFrozen && !hasReason ? (
        <div className="nk-notice nk-notice-calm" role="note">
          <span>{t('editor:frozen')}</span>
          {frozenAction}
        </div>
      ) : null}
      {status.unsaved ? (
        <Notice text={t('editor:unsavedFound')}>
          <Choice label={t('editor:restoreUnsaved')} onChoose={section.restoreUnsaved} />
          <Choice label={t('editor:dismissUnsaved')} onChoose={section.dismissUnsaved} />
        </Notice>
      ) : null}
      {hasNoValues ? (
        <Notice text={t('editor:valuesFailed')}>
          <Choice label={t('editor:tryAgain')} onChoose={() => refreshLiveValues()} />
        </Notice>
      ) : null}
      {failure ? (
        <Notice {...words(failure.code, failure.data)}>
          {failure.code === 'revision-conflict' ? (
            <>
              <Choice label={t('editor:keepMine')} onChoose={section.keepMine} />
              <Choice label={t('editor:takeTheirs')} onChoose={section.reload} />
            </>
          ) : (
            // Nothing else was saved meanwhile: what is in the window is sent once more.
            <Choice label={t('editor:tryAgain')} onChoose={section.keepMine} />
          )}
        </Notice>
      ) : null}
    </>
  )
}
