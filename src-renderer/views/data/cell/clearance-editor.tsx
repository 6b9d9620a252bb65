import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { type FormEvent, type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Clearance, ClearanceState } from '../../../../src-shared/data/clearance'
import type { ObservationId } from '../../../../src-shared/data/ids'
import { useCommand } from '../../../api/use-call'
import { DayField } from '../../day/day-field'
import { useTellFailure } from '../../failure/use-tell-failure'

interface ClearanceEditorProps {
  readonly observationId: ObservationId
  readonly clearance: Clearance
  readonly onClose: () => void
}

const texts = ['office', 'person', 'documentNumber'] as const
const days = ['clearedOn', 'embargoUntil'] as const

/** Who must clear a value, whether they have, and from when it may be published. */
export const ClearanceEditor = ({ observationId, clearance, onClose }: ClearanceEditorProps): ReactElement => {
  const { t } = useTranslation('views')
  const id = useId()
  const tell = useTellFailure()
  const set = useCommand('clearance', 'set')
  const [given, setGiven] = useState(clearance)
  const change = (next: Partial<Clearance>) => setGiven((now) => ({ ...now, ...next }))
  const finish = (event: FormEvent) => {
    event.preventDefault()
    set.mutate({ observationIds: [observationId], clearance: given }, { onSuccess: onClose, onError: tell })
  }
  return (
    <form className="cell-form clearance-form" aria-label={t('data.clearance.title')} onSubmit={finish}>
      <label htmlFor={`${id}state`}>{t('data.clearance.state')}</label>
      <Select
        id={`${id}state`}
        size="small"
        autoFocus
        value={given.state}
        options={ClearanceState.options.map((value) => ({ value, label: t(`data.clearance.states.${value}`) }))}
        onChange={(state) => change({ state })}
      />
      {texts.map((fact) => (
        <ClearanceField key={fact} id={`${id}${fact}`} label={t(`data.clearance.${fact}`)}>
          <Input
            id={`${id}${fact}`}
            size="small"
            value={given[fact]}
            maxLength={fact === 'office' ? 200 : 100}
            onChange={(event) => change({ [fact]: event.target.value })}
          />
        </ClearanceField>
      ))}
      {days.map((fact) => (
        <ClearanceField key={fact} id={`${id}${fact}`} label={t(`data.clearance.${fact}`)}>
          <DayField id={`${id}${fact}`} day={given[fact]} onDay={(day) => change({ [fact]: day })} />
        </ClearanceField>
      ))}
      <div className="cell-form-actions">
        <Button size="small" onClick={onClose}>
          {t('data.cancel')}
        </Button>
        <Button size="small" type="primary" htmlType="submit" loading={set.isPending}>
          {t('data.save')}
        </Button>
      </div>
    </form>
  )
}

const ClearanceField = (props: { id: string; label: string; children: ReactElement }): ReactElement => (
  <>
    <label htmlFor={props.id}>{props.label}</label>
    {props.children}
  </>
)

/** How a value stands with its clearance, in one line; null where nothing was said. */
export const ClearanceLine = ({ clearance }: { clearance: Clearance }): ReactElement => {
  const { t } = useTranslation('views')
  const { state, office, person, clearedOn, documentNumber, embargoUntil } = clearance
  const facts = [
    t(`data.clearance.states.${state}`),
    office,
    person,
    clearedOn,
    documentNumber,
    embargoUntil === '' ? '' : t('data.clearance.until', { day: embargoUntil }),
  ]
  return <span className="cell-clearance">{facts.filter(Boolean).join(' · ')}</span>
}
