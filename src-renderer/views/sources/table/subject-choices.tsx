import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { TablePreview } from '../../../../src-shared/contract/table'
import type { TableMapping } from '../../../../src-shared/data/table-mapping'
import { SaidInput } from './said-input'

interface SubjectChoicesProps {
  readonly subjects: TablePreview['subjects']
  readonly mapping: TableMapping
  readonly onChange: (mapping: TableMapping) => void
}

const SUBJECTS_SHOWN = 100

/** Whom the values speak of: under which name each goes into the project, or not at all. */
export const SubjectChoices = ({ subjects, mapping, onChange }: SubjectChoicesProps): ReactElement | null => {
  const { t } = useTranslation('views')
  // One subject for all is said above.
  if (subjects.length < 2) return null
  const set = (subject: string, text: string) =>
    onChange({ ...mapping, subjects: { ...mapping.subjects, [subject]: text === '' ? null : text } })
  return (
    <section aria-labelledby="table-subjects">
      <h3 id="table-subjects">{t('table.subjectsTitle', { count: subjects.length })}</h3>
      <p className="muted">{t('table.subjectsHint')}</p>
      <ul className="table-subjects">
        {subjects.slice(0, SUBJECTS_SHOWN).map(({ subject }) => {
          const mapped = mapping.subjects[subject]
          return (
            <li key={subject}>
              <span className="ellipsis">{subject}</span>
              <SaidInput
                label={t('table.subjectFor', { name: subject })}
                value={mapped === null ? '' : (mapped ?? subject)}
                placeholder={t('table.takeNone')}
                maxLength={100}
                read={(text) => text.trim()}
                onChange={(text) => set(subject, text)}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
