import Segmented from 'antd/es/segmented'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedTable, TableReport } from '../../../../src-shared/contract/table'
import { useCall } from '../../../api/use-call'
import { Answer } from '../../failure/answer'
import { SheetMapping } from './sheet-mapping'

interface TableMappingPaneProps {
  readonly table: OpenedTable
  readonly onBack: () => void
  readonly onClose: () => void
  readonly onDone: (report: TableReport) => void
}

/** One table of the file at a time: its sheet is chosen here, and what it means is said below. */
export const TableMappingPane = ({ table, ...acts }: TableMappingPaneProps): ReactElement => {
  const { t } = useTranslation('views')
  const [name, setName] = useState(table.sheets[0]?.name ?? '')
  const sheet = table.sheets.find((one) => one.name === name)
  const opened = useCall('table', 'openSheet', { tableId: table.tableId, sheet: name })
  return (
    <div className="table-work">
      {table.sheets.length > 1 ? (
        <div className="table-sheets">
          <Segmented
            aria-label={t('table.sheet')}
            size="small"
            value={name}
            options={table.sheets.map((one) => ({
              value: one.name,
              label: one.isHidden ? t('table.hiddenSheet', { name: one.name }) : one.name,
            }))}
            onChange={setName}
          />
        </div>
      ) : null}
      <Answer query={opened} lines={12}>
        {(proposal) =>
          sheet ? <SheetMapping key={name} table={table} sheet={sheet} proposal={proposal} {...acts} /> : null
        }
      </Answer>
    </div>
  )
}
