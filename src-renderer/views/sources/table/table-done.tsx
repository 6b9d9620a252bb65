import Button from 'antd/es/button'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableReport } from '../../../../src-shared/contract/table'
import { usePlace } from '../../place/place'

interface TableDoneProps {
  readonly report: TableReport
  readonly onClose: () => void
}

/** What an import has brought, and where to look at it. */
export const TableDone = ({ report, onClose }: TableDoneProps): ReactElement => {
  const { t } = useTranslation('views')
  const { showSource, go } = usePlace.getState()
  const counts = (['recorded', 'created', 'preferred', 'skipped'] as const).filter(
    (name) => name === 'recorded' || report[name] > 0,
  )
  const leaveFor = (show: () => void) => {
    onClose()
    show()
  }
  return (
    <div className="table-done" role="status">
      <h3>{t('table.done')}</h3>
      <p>{counts.map((name) => t(`table.report.${name}`, { count: report[name] })).join(t('listSeparator'))}</p>
      <p className="muted">{t('table.undoHint')}</p>
      <div className="table-buttons">
        <Button onClick={() => leaveFor(() => go('data'))}>{t('table.showData')}</Button>
        <Button
          onClick={() =>
            leaveFor(() => {
              go('sources')
              showSource(report.sourceId)
            })
          }
        >
          {t('import.openSource')}
        </Button>
        <Button type="primary" onClick={onClose}>
          {t('table.close')}
        </Button>
      </div>
    </div>
  )
}
