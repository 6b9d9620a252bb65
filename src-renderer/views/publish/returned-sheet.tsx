import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { clearance } from '../../../src-shared/contract/clearance'
import type { OutputOf } from '../../../src-shared/contract/define-domain'

type Returned = NonNullable<OutputOf<(typeof clearance)['calls']['importSheet']>>

/** What a sheet that came back filled has brought, and the rows of it that weren't taken over. */
export const ReturnedSheet = ({ result }: { result: Returned }): ReactElement => {
  const { t } = useTranslation('views')
  return (
    <div className="published" role="status">
      <p>{t('clearance.returned', { changed: result.changed, unchanged: result.unchanged })}</p>
      {result.findings.length > 0 ? (
        <>
          <p>{t('clearance.refused', { n: result.findings.length })}</p>
          <ol className="clearance-findings">
            {result.findings.map(({ row, problem, found, expected }) => (
              <li key={`${row} ${problem}`}>
                {t('clearance.row', { row })}
                {t(`clearance.finding.${problem}`, { found, expected })}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </div>
  )
}
