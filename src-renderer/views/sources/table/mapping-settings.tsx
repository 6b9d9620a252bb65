import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { TablePreview } from '../../../../src-shared/contract/table'
import type { TableMapping } from '../../../../src-shared/data/table-mapping'
import { FindingList } from './finding-list'
import { IndicatorChoices } from './indicator-choices'
import { SubjectChoices } from './subject-choices'
import { WholeFields } from './whole-fields'
import './mapping-settings.css'

interface MappingSettingsProps {
  readonly mapping: TableMapping
  readonly keptFrom: string | null
  /** Null while it is being found out. */
  readonly preview: TablePreview | null
  readonly onChange: (mapping: TableMapping) => void
  /** Back to what the sheet alone says. */
  readonly onForget: () => void
}

/** What the grid can't show: what holds for the whole table, and what its indicators and subjects are. */
export const MappingSettings = (props: MappingSettingsProps): ReactElement => {
  const { mapping, keptFrom, preview, onChange, onForget } = props
  const { t } = useTranslation('views')
  return (
    <aside className="table-settings" aria-label={t('table.settings')}>
      {keptFrom === null ? null : (
        <p className="table-kept" role="note">
          {t('table.keptFrom', { title: keptFrom })}{' '}
          <button type="button" className="link-button" onClick={onForget}>
            {t('table.forgetKept')}
          </button>
        </p>
      )}
      <FindingList findings={preview?.findings ?? []} />
      <WholeFields mapping={mapping} onChange={onChange} />
      <IndicatorChoices labels={preview?.labels ?? []} mapping={mapping} onChange={onChange} />
      <SubjectChoices subjects={preview?.subjects ?? []} mapping={mapping} onChange={onChange} />
    </aside>
  )
}
