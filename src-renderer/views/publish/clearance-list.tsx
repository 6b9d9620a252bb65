import Checkbox from 'antd/es/checkbox'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClearanceRow } from '../../../src-shared/contract/clearance'
import type { ObservationId } from '../../../src-shared/data/ids'
import type { Edition } from '../../../src-shared/document/edition'
import { usePlace } from '../place/place'

interface ClearanceListProps {
  readonly edition: Edition
  readonly rows: readonly ClearanceRow[]
  readonly marked: ReadonlySet<ObservationId>
  readonly onMark: (marked: ReadonlySet<ObservationId>) => void
}

// A report has some hundred values; more are drawn when they are asked for.
const SHOWN_AT_FIRST = 100

/** Values with where they are printed and how they stand; those without a mark yet can be marked as waiting. */
export const ClearanceList = ({ edition, rows, marked, onMark }: ClearanceListProps): ReactElement => {
  const { t } = useTranslation('views')
  const [isWhole, setWhole] = useState(false)
  const toggle = (id: ObservationId) => {
    const next = new Set(marked)
    if (!next.delete(id)) next.add(id)
    onMark(next)
  }
  const shown = isWhole ? rows : rows.slice(0, SHOWN_AT_FIRST)
  return (
    <>
      <ul className="clearance-list">
        {shown.map((row) => (
          <ClearanceLine
            key={row.observationId}
            edition={edition}
            row={row}
            isMarked={marked.has(row.observationId)}
            onMark={() => toggle(row.observationId)}
          />
        ))}
      </ul>
      {rows.length > shown.length ? (
        <button type="button" className="clearance-more" onClick={() => setWhole(true)}>
          {t('clearance.more', { n: rows.length - shown.length })}
        </button>
      ) : null}
    </>
  )
}

interface ClearanceLineProps {
  readonly edition: Edition
  readonly row: ClearanceRow
  readonly isMarked: boolean
  readonly onMark: () => void
}

const ClearanceLine = ({ edition, row, isMarked, onMark }: ClearanceLineProps): ReactElement => {
  const { t } = useTranslation('views')
  const openSection = usePlace((place) => place.openSection)
  const { clearance, uses, problem } = row
  const [use] = uses
  const name = `${row.indicator} ${row.period} ${row.value}${row.unit}`
  const state =
    problem === 'embargoed'
      ? t('data.clearance.until', { day: clearance.embargoUntil })
      : t(`data.clearance.states.${clearance.state}`)
  const by = [clearance.office, clearance.person, clearance.documentNumber, clearance.clearedOn].filter(Boolean)
  return (
    <li className="clearance-line">
      <Checkbox
        aria-label={t('clearance.markOne', { name })}
        checked={isMarked}
        disabled={clearance.state !== 'none'}
        onChange={onMark}
      />
      <span className={problem ? 'clearance-state is-open' : 'clearance-state'}>{state}</span>
      <span className="clearance-value">
        <span>
          {row.indicator}
          <span className="muted"> {[row.subject, row.period, row.changeBasis].filter(Boolean).join(' · ')}</span>
        </span>
        {use ? (
          <button
            type="button"
            className="clearance-use"
            lang={edition.language}
            onClick={() => openSection(edition.id, use.sectionId, use.blockId)}
          >
            {use.wording || use.section}
          </button>
        ) : null}
        {by.length > 0 ? <span className="muted">{by.join(' · ')}</span> : null}
      </span>
      <span className="tabular">
        {row.value}
        {row.unit}
      </span>
    </li>
  )
}
