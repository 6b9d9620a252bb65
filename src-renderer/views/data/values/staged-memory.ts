import { z } from 'zod'
import { SourceId } from '../../../../src-shared/data/ids'
import { Correction, ObservationKey } from '../../../../src-shared/data/observation'
import { Period } from '../../../../src-shared/data/period'

const PREFIX = 'niankan.staged.'

const Kept = z.object({
  values: z.array(
    z.tuple([
      z.string(),
      z.object({
        period: Period,
        strand: ObservationKey.omit({ indicatorId: true, period: true }),
        text: z.string().max(1000),
      }),
    ]),
  ),
  source: z.object({ sourceId: SourceId.nullable(), sourceNote: z.string() }),
  correction: Correction,
  reason: z.string(),
})
type Kept = z.output<typeof Kept>

type KeptStaging = Omit<Kept, 'values'> & { readonly values: ReadonlyMap<string, Kept['values'][number][1]> }

/** Keeps in this browser what is typed and not recorded, so that closing the window doesn't lose it. */
export const keepStaged = (indicatorId: string, { values, source, correction, reason }: KeptStaging): void => {
  const key = `${PREFIX}${indicatorId}`
  if (values.size === 0) {
    window.localStorage.removeItem(key)
    return
  }
  const kept: z.input<typeof Kept> = { values: [...values], source, correction, reason }
  try {
    window.localStorage.setItem(key, JSON.stringify(kept))
  } catch (error) {
    // Ignored because a full store leaves what is typed in the sheet, where it says that it isn't recorded.
    if (!(error instanceof DOMException)) throw error
  }
}

/** What was kept, by indicator; what can't be read any more is left out. */
export const readStaged = (): ReadonlyMap<string, KeptStaging> => {
  const keys = Array.from({ length: window.localStorage.length }, (_, at) => window.localStorage.key(at) ?? '')
  const found = keys
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key): [string, KeptStaging][] => {
      const kept = Kept.safeParse(JSON.parse(window.localStorage.getItem(key) ?? 'null'))
      return kept.success ? [[key.slice(PREFIX.length), { ...kept.data, values: new Map(kept.data.values) }]] : []
    })
  return new Map(found)
}
