import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactElement, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '../../../../src-shared/data/indicator'
import { RoleBox } from '../../../parts/role-box'
import type { ValueTable } from '../values/value-table'
import { makesConflict, type PlanRow, type SourceChoice } from './paste-plan'
import { PlanLine } from './plan-line'

const ROW_PX = 34

interface PlanListProps {
  readonly rows: readonly PlanRow[]
  readonly nature: Indicator['nature']
  readonly table: ValueTable
  readonly source: SourceChoice
  /** Null: left out. */
  readonly onMend: (at: number, text: string | null) => void
}

/** Each cell of a block with what stands there now and what would. */
export const PlanList = ({ rows, nature, table, source, onMend }: PlanListProps): ReactElement => {
  const { t } = useTranslation('views')
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
    // A row that is mended stays the one that is typed into, though rows before it may go.
    getItemKey: (index) => rows[index]?.at ?? index,
  })
  const headings = ['period', 'subject', 'planBefore', 'planAfter', 'planState'] as const
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section ref={scroller} className="plan-list" tabIndex={0} aria-label={t('data.planList')}>
      <RoleBox role="table" aria-label={t('data.planList')} aria-rowcount={rows.length + 1}>
        <RoleBox className="plan-row plan-head" role="row" aria-rowindex={1}>
          {headings.map((heading) => (
            <RoleBox key={heading} role="columnheader">
              {t(`data.${heading}`)}
            </RoleBox>
          ))}
        </RoleBox>
        <RoleBox role="rowgroup" style={{ height: lines.getTotalSize(), position: 'relative' }}>
          {lines.getVirtualItems().map(({ key, index, start }) => {
            const row = rows[index]
            return row ? (
              <PlanLine
                key={key}
                row={row}
                index={index}
                startPx={start}
                nature={nature}
                table={table}
                isConflict={makesConflict(row, source)}
                onMend={onMend}
              />
            ) : null
          })}
        </RoleBox>
      </RoleBox>
    </section>
  )
}
