import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Submission } from '../../../src-shared/contract/submission'
import { SubmissionFacts, splitOrganizations } from '../../../src-shared/data/submission'
import { countWords } from '../../../src-shared/text/word-count'
import { FactField } from './fact-field'
import type { SaveFacts } from './use-case-facts'

const lengthOf = (name: 'title' | 'location' | 'person' | 'phone' | 'mail' | 'text' | 'notes'): number =>
  SubmissionFacts.shape[name].maxLength ?? 0

interface CaseFactsProps {
  readonly submission: Submission
  readonly onSave: SaveFacts
}

/** Who sent the case and how to reach them. */
export const CaseFacts = ({ submission: { facts }, onSave }: CaseFactsProps): ReactElement => {
  const { t } = useTranslation('views')
  return (
    <section className="case-section" aria-label={t('cases.facts')}>
      <h3>{t('cases.facts')}</h3>
      <div className="case-fields">
        <FactField
          label={t('cases.title')}
          value={facts.title}
          maxLength={lengthOf('title')}
          onSave={(title) => onSave({ title: title.trim() })}
        />
        <FactField
          label={t('cases.organizations')}
          value={facts.organizations.join('、')}
          maxLength={2000}
          hint={t('cases.organizationsHint')}
          onSave={(names) => onSave({ organizations: splitOrganizations(names) })}
        />
        {(['location', 'person', 'phone', 'mail'] as const).map((name) => (
          <FactField
            key={name}
            label={t(`cases.${name}`)}
            value={facts[name]}
            maxLength={lengthOf(name)}
            onSave={(value) => onSave({ [name]: value.trim() })}
          />
        ))}
      </div>
    </section>
  )
}

/** The text of the case, and what the form said besides. */
export const CaseText = ({ submission: { facts }, onSave }: CaseFactsProps): ReactElement => {
  const { t } = useTranslation('views')
  return (
    <section className="case-section" aria-label={t('cases.text')}>
      <h3>
        {t('cases.text')}
        <span className="case-section-note tabular">{t('cases.words', { count: countWords(facts.text).words })}</span>
      </h3>
      <FactField
        label={t('cases.text')}
        value={facts.text}
        maxLength={lengthOf('text')}
        rows={8}
        onSave={(text) => onSave({ text })}
      />
      <FactField
        label={t('cases.notes')}
        value={facts.notes}
        maxLength={lengthOf('notes')}
        rows={2}
        onSave={(notes) => onSave({ notes })}
      />
    </section>
  )
}
