import Tabs from 'antd/es/tabs'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedTable, TableReport } from '../../../../src-shared/contract/table'
import type { TableMapping } from '../../../../src-shared/data/table-mapping'
import type { Merge } from '../../../../src-shared/data/table-sheet'
import { ImportBar } from './import-bar'
import { MappingSettings } from './mapping-settings'
import { PreviewList } from './preview-list'
import { TableGrid } from './table-grid'
import { useTablePreview } from './use-table-preview'

interface SheetMappingProps {
  readonly table: OpenedTable
  readonly sheet: OpenedTable['sheets'][number]
  readonly proposal: { readonly mapping: TableMapping; readonly merges: Merge[]; readonly keptFrom: string | null }
  readonly onBack: () => void
  readonly onClose: () => void
  readonly onDone: (report: TableReport) => void
}

/** What a sheet means, as proposed and as changed by hand; what that would do; and the deed itself. */
export const SheetMapping = ({ table, sheet, proposal, ...acts }: SheetMappingProps): ReactElement => {
  const { t } = useTranslation('views')
  const { tableId } = table
  const [mapping, setMapping] = useState(proposal.mapping)
  const skipped = useTablePreview({ tableId, mapping, state: 'skipped', count: 500 })
  const total = skipped
    ? skipped.counts.new + skipped.counts.equal + skipped.counts.changed + skipped.counts.skipped
    : 0
  const meaning = (
    <div className="table-meaning">
      <TableGrid
        tableId={tableId}
        sheet={sheet}
        merges={proposal.merges}
        mapping={mapping}
        skipped={skipped?.lines ?? []}
        onChange={setMapping}
      />
      <MappingSettings mapping={mapping} keptFrom={proposal.keptFrom} preview={skipped} onChange={setMapping} />
    </div>
  )
  return (
    <>
      <Tabs
        className="table-tabs"
        items={[
          { key: 'meaning', label: t('table.meaning'), children: meaning },
          {
            key: 'preview',
            label: t('table.previewTab', { count: total }),
            children: <PreviewList tableId={tableId} mapping={mapping} />,
          },
        ]}
      />
      <ImportBar table={table} mapping={mapping} counts={skipped?.counts ?? null} {...acts} />
    </>
  )
}
