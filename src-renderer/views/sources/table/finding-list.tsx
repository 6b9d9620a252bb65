import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableFinding } from '../../../../src-shared/data/table-mapping'
import { columnName } from '../../../../src-shared/data/table-sheet'

/** What is wrong with the table, a row or a column; cells say it themselves. */
export const FindingList = ({ findings }: { findings: readonly TableFinding[] }): ReactElement | null => {
  const { t } = useTranslation('views')
  if (findings.length === 0) return null
  const placeOf = ({ row, column }: TableFinding) =>
    column !== null
      ? t('table.inColumn', { column: columnName(column) })
      : row !== null
        ? t('table.inRow', { row: row + 1 })
        : t('table.inTable')
  return (
    <ul className="table-findings" aria-label={t('table.findings')}>
      {findings.slice(0, 12).map((finding) => (
        <li key={`${finding.code} ${finding.row} ${finding.column} ${finding.text}`}>
          <strong>{placeOf(finding)}</strong>
          {t(`table.reasons.${finding.code}`)}
          {finding.text === '' ? null : t('table.quoted', { text: finding.text })}
        </li>
      ))}
      {findings.length > 12 ? (
        <li className="muted">{t('table.moreFindings', { count: findings.length - 12 })}</li>
      ) : null}
    </ul>
  )
}
