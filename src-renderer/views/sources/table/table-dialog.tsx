import Modal from 'antd/es/modal'
import { type ReactElement, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OpenedTable, type TableReport } from '../../../../src-shared/contract/table'
import type { JobId } from '../../../../src-shared/data/ids'
import { useCommand } from '../../../api/use-call'
import { useTellFailure } from '../../failure/use-tell-failure'
import { useJob } from '../../work/use-job'
import { TableDone } from './table-done'
import { TableMappingPane } from './table-mapping-pane'
import { TableStart } from './table-start'
import './table.css'

/** Import of a table: choose or paste, say what it means, see what it would change, import. */
export const TableDialog = ({ onClose }: { onClose: () => void }): ReactElement => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const { mutate: closeTable } = useCommand('table', 'close')
  const { mutate: cancelJob } = useCommand('work', 'cancel')
  const [jobId, setJobId] = useState<JobId | null>(null)
  const [report, setReport] = useState<TableReport | null>(null)
  const job = useJob(jobId)
  const opened = OpenedTable.safeParse(job?.state === 'done' ? job.result : null)
  const tableId = opened.success ? opened.data.tableId : null
  const isReading = job?.state === 'running'
  // What was read is let go with the dialog. Nobody is left to be told should that fail; main lets go of it in time.
  useEffect(
    () => () => {
      if (tableId !== null) closeTable({ tableId })
    },
    [tableId, closeTable],
  )
  const leave = () => {
    if (isReading && jobId !== null) cancelJob({ jobId }, { onError: tell })
    onClose()
  }
  return (
    <Modal
      open
      centered
      width={opened.success && !report ? 'min(1320px, 96vw)' : 680}
      footer={null}
      title={t('table.title')}
      onCancel={leave}
      mask={{ closable: false }}
      className="table-dialog"
    >
      {report ? (
        <TableDone report={report} onClose={onClose} />
      ) : opened.success ? (
        <TableMappingPane table={opened.data} onBack={() => setJobId(null)} onClose={leave} onDone={setReport} />
      ) : (
        <TableStart job={job} onStarted={setJobId} />
      )}
    </Modal>
  )
}
