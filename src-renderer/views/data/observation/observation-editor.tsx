import Button from 'antd/es/button'
import { type FormEvent, type ReactElement, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedChange } from '../../../../src-shared/contract/impact'
import { formatPeriod } from '../../../../src-shared/data/format-period'
import type { Indicator } from '../../../../src-shared/data/indicator'
import { parsePeriod } from '../../../../src-shared/data/parse-period'
import { useCommand } from '../../../api/use-call'
import { useTellFailure } from '../../failure/use-tell-failure'
import { ImpactSummary } from '../impact/impact-summary'
import './observation-editor.css'
import { ObservationFields } from './observation-fields'
import { type ObservationForm, readForm } from './observation-form'

interface ObservationEditorProps {
  readonly indicator: Pick<Indicator, 'id' | 'nature'>
  readonly initial: ObservationForm
  readonly sourceTitle?: string | null
  /** How the source names the indicator, to be remembered as an alias. */
  readonly saidAs?: string
  readonly confirmLabel: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Records a value. What the same source said before for the same key is superseded, never overwritten. */
export const ObservationEditor = (props: ObservationEditorProps): ReactElement => {
  const { indicator, initial, sourceTitle = null, saidAs = '', confirmLabel, onDone, onCancel } = props
  const { t, i18n } = useTranslation('views')
  const tell = useTellFailure()
  const record = useCommand('observation', 'record')
  const [form, setForm] = useState(initial)
  const [tries, setTries] = useState(0)
  const area = useRef<HTMLFormElement>(null)
  // A refusal leads to the first field that it speaks of.
  useEffect(() => {
    if (tries > 0) area.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])
  const { draft, problems } = useMemo(() => readForm(form, indicator.id), [form, indicator.id])
  const planned = useMemo<PlannedChange | null>(() => (draft ? { kind: 'record', drafts: [draft] } : null), [draft])
  const period = parsePeriod(form.period)
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const finish = (event: FormEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    if (draft) record.mutate({ draft, reason: form.reason.trim(), saidAs }, { onSuccess: onDone, onError: tell })
  }
  return (
    <form ref={area} className="value-editor" aria-label={confirmLabel} onSubmit={finish}>
      <ObservationFields
        form={form}
        problems={tries > 0 ? (problems ?? {}) : {}}
        onChange={(change) => setForm((now) => ({ ...now, ...change }))}
        periodReading={period.ok ? formatPeriod(period.value, language, indicator.nature) : ''}
        sourceTitle={sourceTitle}
      />
      <ImpactSummary change={planned} />
      <div className="value-actions">
        <Button onClick={onCancel}>{t('data.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={record.isPending}>
          {confirmLabel}
        </Button>
      </div>
    </form>
  )
}
