import Button from 'antd/es/button'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Clearance, noClearance } from '../../../../src-shared/data/clearance'
import type { Observation } from '../../../../src-shared/data/observation'
import { useCommand } from '../../../api/use-call'
import { useTellFailure } from '../../failure/use-tell-failure'
import { useWithdraw } from '../observation/use-withdraw'
import { ClearanceEditor, ClearanceLine } from './clearance-editor'
import { SaidValue } from './recorded-value'

interface LiveValueProps {
  readonly observation: Observation
  /** Other sources speak of the same cell. */
  readonly hasRivals: boolean
  readonly clearance: Clearance | null
  readonly isReadOnly: boolean
  readonly onCorrect: (observation: Observation) => void
}

/** What one source says now, and what can be done about it. */
export const LiveValue = (props: LiveValueProps): ReactElement => {
  const { observation, hasRivals, clearance, isReadOnly, onCorrect } = props
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const prefer = useCommand('observation', 'prefer')
  const withdraw = useWithdraw()
  const [isClearing, setClearing] = useState(false)
  const { id: observationId } = observation
  return (
    <>
      <SaidValue
        observation={observation}
        marks={observation.preferred ? <span className="value-mark">{t('data.preferred')}</span> : null}
      />
      {clearance ? <ClearanceLine clearance={clearance} /> : null}
      {isReadOnly ? null : (
        <span className="said-actions">
          <Button size="small" type="text" onClick={() => onCorrect(observation)}>
            {t('data.correct')}
          </Button>
          {hasRivals && !observation.preferred ? (
            <Button size="small" type="text" onClick={() => prefer.mutate({ observationId }, { onError: tell })}>
              {t('data.prefer')}
            </Button>
          ) : null}
          <Button size="small" type="text" onClick={() => setClearing(true)}>
            {t('data.clearance.open')}
          </Button>
          <Button size="small" type="text" danger onClick={() => withdraw(observation)}>
            {t('data.withdraw')}
          </Button>
        </span>
      )}
      {isClearing ? (
        <ClearanceEditor
          observationId={observationId}
          clearance={clearance ?? noClearance}
          onClose={() => setClearing(false)}
        />
      ) : null}
    </>
  )
}
