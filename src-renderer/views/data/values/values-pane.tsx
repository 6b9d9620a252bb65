import { type ReactElement, useMemo } from 'react'
import type { Clearance } from '../../../../src-shared/data/clearance'
import type { MarkedBreak } from '../../../../src-shared/data/scope-break'
import { useCall } from '../../../api/use-call'
import { Answer } from '../../failure/answer'
import { ValueDesk, type ValueDeskProps } from './value-desk'

const noBreaks: readonly MarkedBreak[] = []

type ValuesPaneProps = Pick<ValueDeskProps, 'indicator' | 'asKnownOn' | 'onAsKnownOn' | 'onShowUses'>

/** The values of an indicator: asked for, then laid out. */
export const ValuesPane = (props: ValuesPaneProps): ReactElement => {
  const { indicator, asKnownOn } = props
  const observations = useCall('observation', 'list', { indicatorId: indicator.id, asKnownOn })
  const breaks = useCall('indicator', 'breaks', { indicatorId: indicator.id, asKnownOn })
  const said = useCall('clearance', 'ofIndicator', asKnownOn === null ? { indicatorId: indicator.id } : null)
  const clearances = useMemo(
    () => new Map<string, Clearance>(said.data?.map(({ observationId, clearance }) => [observationId, clearance])),
    [said.data],
  )
  return (
    <Answer query={observations}>
      {(values) => (
        <ValueDesk {...props} observations={values} breaks={breaks.data ?? noBreaks} clearances={clearances} />
      )}
    </Answer>
  )
}
