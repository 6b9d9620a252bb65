import { z } from 'zod'
import { EditionId, IndicatorId, JobId, SectionId } from '../data/ids'
import type { Foreseen } from './foreseen'

/** What main tells its windows, in the past tense. A window hears only of the project it has open. */
export const events = {
  'project.opened': z.object({}),
  /** What the window will ask next of the project that was opened, with the answers; any other event makes them stale. */
  'project.foreseen': z.object({
    foreseen: z.array(z.custom<Foreseen>((one) => typeof one === 'object' && one !== null)),
  }),
  'project.closed': z.object({}),
  'edition.changed': z.object({ editionId: EditionId.nullable() }),
  'outline.changed': z.object({ editionId: EditionId }),
  'section.saved': z.object({ sectionId: SectionId, revision: z.number().int() }),
  /** A body was rewritten by something other than its editor (undo, roll-forward, restore): reload it. */
  'section.rewritten': z.object({ sectionId: SectionId, revision: z.number().int() }),
  'numbering.changed': z.object({ editionId: EditionId }),
  'indicator.changed': z.object({ indicatorId: IndicatorId }),
  /** Every binding of these indicators may resolve to something new. */
  'observation.recorded': z.object({ indicatorIds: z.array(IndicatorId) }),
  /** Groups of subjects. */
  'subject.changed': z.object({}),
  'clearance.changed': z.object({}),
  'source.changed': z.object({}),
  'submission.changed': z.object({}),
  /** A file of an import is through, or the import has ended. */
  'submission.imported': z.object({ batchId: z.uuid() }),
  'review.changed': z.object({}),
  'bin.changed': z.object({}),
  'history.changed': z.object({}),
  /** A backup was made, or should have been and wasn't. */
  'backUp.made': z.object({}),
  /** A backup was read through. */
  'backUp.checked': z.object({}),
  'work.progressed': z.object({
    jobId: JobId,
    kind: z.string(),
    /** 0 to 1, or null while the length isn't known. */
    done: z.number().min(0).max(1).nullable(),
    /** Locale key of the step under way. */
    step: z.string(),
  }),
  'work.ended': z.object({ jobId: JobId, kind: z.string(), outcome: z.enum(['done', 'failed', 'cancelled']) }),
  'dialog.requested': z.object({ dialogId: z.string() }),
  'dialog.answered': z.object({ dialogId: z.string() }),
  'window.closing': z.object({}),
} as const

export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>
export interface WireEvent {
  readonly event: EventName
  readonly payload: unknown
}
