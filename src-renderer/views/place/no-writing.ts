import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/use-call'

/** Why this window may write nothing into its project, for whatever would; null: it may. */
export const useNoWriting = (): string | null => {
  const { t } = useTranslation('views')
  const project = useCall('project', 'current', {}).data
  if (project?.access !== 'read') return null
  return t(project.holder.since === undefined ? 'noWriting.notWritable' : 'noWriting.held')
}
