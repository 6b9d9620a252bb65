import Button from 'antd/es/button'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportReport } from '../../../../src-shared/contract/source'
import { usePlace } from '../../place/place'
import { ReadNotes } from './read-notes'

interface ImportedReportProps {
  readonly report: ImportReport
  readonly children?: ReactNode
}

const always = ['noise', 'candidates'] as const

/** What an import brought, and what it contradicts; the way to each. */
export const ImportedReport = ({ report, children }: ImportedReportProps): ReactElement => {
  const { t } = useTranslation('views')
  const { chooseEdition, go, showConflicts } = usePlace.getState()
  const { editionId, observations, conflicts } = report
  const counts = [
    ...(editionId ? (['sections', 'blocks', 'cases'] as const) : (['blocks'] as const)),
    ...always,
    ...(observations > 0 ? (['observations'] as const) : []),
  ]
  return (
    <div className="desk-report" role="status">
      <span>
        {counts.map((name) => t(`import.count.${name}`, { count: report[name] })).join(t('listSeparator'))}
        {conflicts > 0 ? (
          <strong className="desk-conflicts"> {t('import.conflicts', { count: conflicts })}</strong>
        ) : null}
      </span>
      {conflicts > 0 ? (
        <Button size="small" onClick={showConflicts}>
          {t('import.showConflicts')}
        </Button>
      ) : null}
      {editionId ? (
        <Button
          size="small"
          onClick={() => {
            chooseEdition(editionId)
            go('draft')
          }}
        >
          {t('import.openEdition')}
        </Button>
      ) : null}
      {children}
      <ReadNotes notes={report.notes} />
    </div>
  )
}
