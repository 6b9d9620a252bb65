import { z } from 'zod'
import { EditionId, IndicatorId, SectionId } from '../../src-shared/data/ids'
import type { FailureCode } from '../../src-shared/failure/codes'
import type { Result } from '../../src-shared/failure/result'
import { errorLog } from '../log/logger'
import type { WriteDb } from '../store/database'
import { type HistoryStep, isStepBeyond, redo, undo } from '../store/history'
import { openBeside } from '../store/open-beside'
import { type SessionContext, withStore } from './context'
import { defineJob } from './define-job'
import { storeDepsOf } from './store-deps'
import { canBeWrittenBeside, ROWS_AT_ONCE, writeBeside } from './write-beside'

const StepName = z.enum(['undo', 'redo'])
type StepName = z.output<typeof StepName>

const Order = z.object({ project: z.string(), author: z.string(), step: StepName })

const Taken = z.object({
  reason: z.string(),
  rewritten: z.array(z.object({ sectionId: SectionId, revision: z.number().int() })),
  editionIds: z.array(EditionId),
  indicatorIds: z.array(IndicatorId),
  hasBinChanged: z.boolean(),
  hasSourceChanged: z.boolean(),
  hasSubjectGroupChanged: z.boolean(),
  hasClearanceChanged: z.boolean(),
  hasSubmissionChanged: z.boolean(),
  hasReviewChanged: z.boolean(),
}) satisfies z.ZodType<HistoryStep>

const reasons = { undo: 'main:change.undo', redo: 'main:change.redo' } as const

interface Step<C extends FailureCode> {
  readonly name: StepName
  readonly take: (db: WriteDb) => Result<HistoryStep, C | 'undo-overtaken'>
  /** That there is no such step. */
  readonly nothing: C
  /** What takes it back. */
  readonly other: (db: WriteDb) => Result<unknown>
}

const undoing: Step<'nothing-to-undo'> = { name: 'undo', take: undo, nothing: 'nothing-to-undo', other: redo }
const redoing: Step<'nothing-to-redo'> = { name: 'redo', take: redo, nothing: 'nothing-to-redo', other: undo }

/** Takes the last command back; one that wrote thousands of values in a process of its own. */
export const takeBack = (context: SessionContext) => takeStep(context, undoing)

/** Does again what was undone last. */
export const doAgain = (context: SessionContext) => takeStep(context, redoing)

async function takeStep<C extends FailureCode>(context: SessionContext, { name, take, nothing, other }: Step<C>) {
  const { store } = context
  if (!store || !canBeWrittenBeside(store) || !isStepBeyond(store.read, name, ROWS_AT_ONCE)) {
    return withStore(context, (open) => open.write({ reason: reasons[name] }, take))
  }
  return writeBeside<HistoryStep, C | 'undo-overtaken'>(context, store, {
    kind: name,
    title: '',
    input: {
      project: store.path,
      author: context.settings.preferences().author,
      step: name,
    } satisfies z.input<typeof Order>,
    parse: (value) => Taken.parse(value),
    failures: [nothing, 'undo-overtaken'],
    takeBack: other,
  })
}

/** Undoes or does again in the process it is called in, beside the one that has the project open. */
export const runHistoryStepJob = defineJob(Order, ({ project, author, step }, progress): Result<HistoryStep> => {
  progress(0, 'main:job.saving')
  const opened = openBeside(project, storeDepsOf({ log: errorLog('history'), author: () => author }))
  if (!opened.ok) return opened
  const { write, close } = opened.value
  const tell = (done: number) => progress(done, 'main:job.saving')
  try {
    return write<HistoryStep, FailureCode>({ reason: reasons[step] }, (db) =>
      step === 'undo' ? undo(db, tell) : redo(db, tell),
    )
  } finally {
    close()
  }
})
