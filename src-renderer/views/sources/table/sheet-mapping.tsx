import Tabs from 'antd/es/tabs'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OnChanged, OpenedTable, TableReport } from '../../../../src-shared/contract/table'
import type { TableMapping } from '../../../../src-shared/data/table-mapping'
import type { Merge } from '../../../../src-shared/data/table-sheet'
import { ImportBar } from './import-bar'
import { MappingSettings } from './mapping-settings'
import { PreviewList } from './preview-list'
import { TableGrid } from './table-grid'
import { useTablePreview } from './use-table-preview'

interface SheetProposal {
  readonly mapping: TableMapping
  readonly merges: readonly Merge[]
  readonly keptFrom: string | null
  readonly fresh: TableMapping
}

interface SheetMappingProps {
  readonly table: OpenedTable
  readonly sheet: OpenedTable['sheets'][number]
  readonly proposal: SheetProposal
  readonly onBack: () => void
  readonly onClose: () => void
  readonly onDone: (report: TableReport) => void
}

/** What a sheet means, as proposed and as changed by hand; what that would do; and the deed itself. */
export const SheetMapping = ({ table, sheet, proposal, ...acts }: SheetMappingProps): ReactElement => {
  const { t } = useTranslation('views')
  const { tableId } = table
  const [mapping, setMapping] = useState(proposal.mapping)
  const [isKept, setKept] = useState(proposal.keptFrom !== null)
  const [onChanged, setOnChanged] = useState<OnChanged>('beside')
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
      <MappingSettings
        mapping={mapping}
        keptFrom={isKept ? proposal.keptFrom : null}
        preview={skipped}
        onChange={setMapping}
        onForget={() => {
          setMapping(proposal.fresh)
          setKept(false)
        }}
      />
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
            children: <PreviewList tableId={tableId} mapping={mapping} onChanged={onChanged} />,
          },
        ]}
      />
      <ImportBar
        table={table}
        mapping={mapping}
        counts={skipped?.counts ?? null}
        onChanged={onChanged}
        onChoose={setOnChanged}
        {...acts}
      />
    </>
  )
}
