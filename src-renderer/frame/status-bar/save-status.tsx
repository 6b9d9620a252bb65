import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useSaveState } from '../../editor/save-state'

/** Whether what was typed is on disk, as the editor knows it. */
export const SaveStatus = (): ReactElement => {
  const { t } = useTranslation('frame')
  const phase = useSaveState((state) => state.phase)
  return (
    <span className={`save-status save-${phase}`} role="status" aria-live="polite">
      <span className="save-dot" aria-hidden="true" />
      {t(`save.${phase}`)}
    </span>
  )
}
