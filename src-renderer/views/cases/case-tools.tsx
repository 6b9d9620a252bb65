import Input from 'antd/es/input'
import Select from 'antd/es/select'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { SubmissionSummary } from '../../../src-shared/contract/submission'
import { SubmissionStatus } from '../../../src-shared/data/submission'
import { MissingPart, textLimits } from '../../../src-shared/data/submission-missing'
import { type CaseWish, organizationsOf } from './case-filter'

interface CaseToolsProps {
  readonly cases: readonly SubmissionSummary[]
  readonly wish: CaseWish
  readonly onWish: (wish: Partial<CaseWish>) => void
}

/** What of the list is shown: words, status, organization, what is missing. */
export const CaseTools = ({ cases, wish, onWish }: CaseToolsProps): ReactElement => {
  const { t } = useTranslation('views')
  const any = { value: '', label: t('cases.anyStatus') }
  return (
    <search className="case-tools" aria-label={t('cases.filter')}>
      <Input
        type="search"
        aria-label={t('cases.search')}
        placeholder={t('cases.search')}
        value={wish.words}
        onChange={({ target }) => onWish({ words: target.value })}
      />
      <Select<SubmissionStatus | ''>
        aria-label={t('cases.statusLabel')}
        value={wish.status ?? ''}
        options={[any, ...SubmissionStatus.options.map((value) => ({ value, label: t(`cases.status.${value}`) }))]}
        onChange={(status) => onWish({ status: status === '' ? null : status })}
      />
      <Select<NonNullable<CaseWish['missing']> | ''>
        aria-label={t('cases.missing')}
        value={wish.missing ?? ''}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('cases.anyMissing') },
          { value: 'any', label: t('cases.someMissing') },
          { value: 'none', label: t('cases.nothingMissing') },
          ...MissingPart.options.map((value) => ({ value, label: t(`cases.lacks.${value}`, textLimits) })),
        ]}
        onChange={(missing) => onWish({ missing: missing === '' ? null : missing })}
      />
      <Select<string>
        className="case-organization-filter"
        aria-label={t('cases.organizations')}
        showSearch
        value={wish.organization ?? ''}
        options={[
          { value: '', label: t('cases.anyOrganization') },
          ...organizationsOf(cases).map((value) => ({ value, label: value })),
        ]}
        onChange={(organization) => onWish({ organization: organization === '' ? null : organization })}
      />
    </search>
  )
}
