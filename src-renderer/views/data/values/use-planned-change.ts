import { useMemo } from 'react'
import type { PlannedChange } from '../../../../src-shared/contract/impact'
import type { StagedChange } from './staged-change'

/** What is staged as a change whose impact can be asked for; null while nothing can be said. */
export const usePlannedChange = ({ drafts, withdraw }: StagedChange): PlannedChange | null =>
  useMemo(() => {
    if (drafts.length > 0) return { kind: 'record', drafts: [...drafts] }
    return withdraw.length > 0 ? { kind: 'withdraw', observationIds: [...withdraw] } : null
  }, [drafts, withdraw])
