import { useState } from 'react'
import type { TablePreview } from '../../../../src-shared/contract/table'
import type { TableMapping } from '../../../../src-shared/data/table-mapping'
import { useCall } from '../../../api/use-call'

export type LineState = TablePreview['lines'][number]['state']

interface Asked {
  readonly tableId: string
  readonly mapping: TableMapping
  readonly state: LineState | null
  readonly count: number
}

/** What an import by this mapping would do; while that is found out, what the mapping before would have done. */
export const useTablePreview = ({ tableId, mapping, state, count }: Asked): TablePreview | null => {
  const { data } = useCall('table', 'preview', { tableId, mapping, state, from: 0, count })
  const [last, setLast] = useState<TablePreview | null>(null)
  if (data !== undefined && data !== last) setLast(data)
  return data ?? last
}
