import Input from 'antd/es/input'
import Select from 'antd/es/select'
import type { ReactElement, ReactNode } from 'react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Correction, PriceBasis, Qualifier } from '../../../../src-shared/data/observation'
import type { ObservationField, ObservationForm, ObservationProblems } from './observation-form'

interface FieldProps {
  readonly label: string
  readonly problem?: string | undefined
  readonly className?: string
  readonly children: (id: string, isWrong: boolean) => ReactNode
}

const Field = ({ label, problem, className = '', children }: FieldProps): ReactElement => {
  const id = useId()
  return (
    <div className={`value-field ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children(id, problem !== undefined)}
      {problem === undefined ? null : (
        <p className="value-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

interface ObservationFieldsProps {
  readonly form: ObservationForm
  readonly problems: ObservationProblems
  readonly onChange: (change: Partial<ObservationForm>) => void
  /** How the typed period is read, in words. */
  readonly periodReading: string
  /** The imported document that the value comes from, where there is one. */
  readonly sourceTitle: string | null
}

/** The fields of one value, in rows. */
export const ObservationFields = (props: ObservationFieldsProps): ReactElement => {
  const { form, problems, onChange, periodReading, sourceTitle } = props
  const { t } = useTranslation('views')
  const problemOf = (field: ObservationField) => {
    const problem = problems[field]
    return problem === undefined ? undefined : t(`data.problem.${problem}`)
  }
  const statusOf = (isWrong: boolean) => (isWrong ? { status: 'error' as const, 'aria-invalid': true } : {})
  return (
    <div className="value-fields">
      <Field label={t('data.period')} problem={problemOf('period')}>
        {(id, isWrong) => (
          <Input
            id={id}
            {...statusOf(isWrong)}
            autoFocus
            value={form.period}
            placeholder={t('data.periodHint')}
            suffix={<span className="muted">{periodReading}</span>}
            onChange={(event) => onChange({ period: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('data.subject')} problem={problemOf('subject')}>
        {(id, isWrong) => (
          <Input
            id={id}
            {...statusOf(isWrong)}
            value={form.subject}
            maxLength={100}
            onChange={(event) => onChange({ subject: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('data.qualifier')} className="narrow">
        {(id) => (
          <Select
            id={id}
            value={form.qualifier}
            options={Qualifier.options.map((value) => ({ value, label: value || t('data.exact') }))}
            onChange={(qualifier) => onChange({ qualifier })}
          />
        )}
      </Field>
      <Field label={t('data.value')} problem={problemOf('value')}>
        {(id, isWrong) => (
          <Input
            id={id}
            {...statusOf(isWrong)}
            value={form.value}
            inputMode="decimal"
            className="tabular"
            onChange={(event) => onChange({ value: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('data.unit')} className="narrow">
        {(id) => (
          <Input
            id={id}
            value={form.unit}
            maxLength={40}
            onChange={(event) => onChange({ unit: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('data.changeBasis')}>
        {(id) => (
          <Input
            id={id}
            value={form.changeBasis}
            maxLength={40}
            placeholder={t('data.changeBasisHint')}
            onChange={(event) => onChange({ changeBasis: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('data.priceBasisLabel')}>
        {(id) => (
          <Select
            id={id}
            value={form.priceBasis}
            options={PriceBasis.options.map((value) => ({ value, label: t(`data.priceBasis.${value}`) }))}
            onChange={(priceBasis) => onChange({ priceBasis })}
          />
        )}
      </Field>
      <Field label={t('data.valueScope')}>
        {(id) => (
          <Input
            id={id}
            value={form.scope}
            maxLength={200}
            placeholder={t('data.valueScopeHint')}
            onChange={(event) => onChange({ scope: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('data.statusLabel')} className="narrow">
        {(id) => (
          <Select
            id={id}
            value={form.status}
            options={(['final', 'preliminary'] as const).map((value) => ({ value, label: t(`data.status.${value}`) }))}
            onChange={(status) => onChange({ status })}
          />
        )}
      </Field>
      <Field label={t('data.source')} problem={problemOf('sourceNote')} className="wide">
        {(id, isWrong) => (
          <Input
            id={id}
            {...statusOf(isWrong)}
            value={form.sourceNote}
            maxLength={500}
            placeholder={t('data.sourceHint')}
            {...(sourceTitle ? { prefix: <span className="value-source ellipsis">{sourceTitle}</span> } : {})}
            onChange={(event) => onChange({ sourceNote: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('data.quote')} className="wide">
        {(id) => (
          <Input.TextArea
            id={id}
            value={form.quote}
            maxLength={2000}
            rows={2}
            onChange={(event) => onChange({ quote: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('data.correction')}>
        {(id) => (
          <Select
            id={id}
            value={form.correction}
            options={Correction.options.map((value) => ({ value, label: t(`data.corrections.${value || 'unsaid'}`) }))}
            onChange={(correction) => onChange({ correction })}
          />
        )}
      </Field>
      <Field label={t('data.reason')} className="rest">
        {(id) => (
          <Input
            id={id}
            value={form.reason}
            maxLength={500}
            placeholder={t('data.reasonHint')}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
