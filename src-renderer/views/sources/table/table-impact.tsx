import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { OnChanged, TablePreview } from '../../../../src-shared/contract/table'
import type { TableMapping } from '../../../../src-shared/data/table-mapping'
import { useCall } from '../../../api/use-call'
import { KnownImpact } from '../../data/impact/impact-summary'
import { Answer } from '../../failure/answer'

interface TableImpactProps {
  readonly tableId: string
  readonly mapping: TableMapping
  readonly counts: TablePreview['counts']
  readonly onChanged: OnChanged
}

/** Trying out an import takes as long as the import: some tenths of a second for so many. */
const MOST_VALUES = 5000

/** What the import would do to what is written. */
export const TableImpact = ({ tableId, mapping, counts, onChanged }: TableImpactProps): ReactElement | null => {
  const { t } = useTranslation('views')
  const count = counts.new + counts.changed
  const isAsked = count > 0 && count <= MOST_VALUES
  const impact = useCall('table', 'impact', isAsked ? { tableId, mapping, onChanged } : null)
  if (count > MOST_VALUES) return <p className="muted">{t('table.tooManyForImpact')}</p>
  if (!isAsked) return null
  return (
    <Answer query={impact} lines={1}>
      {(known) => <KnownImpact impact={known} />}
    </Answer>
  )
}
