import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenProject } from '../../../src-shared/contract/project'
import { useCall } from '../../api/use-call'
import { useFailureWords } from '../../views/failure/failure-words'

/** What the safety of the project rests on, where that isn't as usual: a network folder, a backup that failed. */
export const SafetyStatus = ({ project }: { project: OpenProject }): ReactElement => {
  const { t } = useTranslation('frame')
  const trouble = useCall('backUp', 'trouble', {}).data
  const words = useFailureWords()
  return (
    <>
      {project.networkKind === null ? null : (
        <span title={t('status.networkHint')}>{t('status.network', { kind: project.networkKind })}</span>
      )}
      {trouble ? (
        <span className="status-open" role="alert" title={words(trouble).message}>
          {t('status.noBackUp')}
        </span>
      ) : null}
    </>
  )
}
