import type { SessionContext } from './context'

type Writing = Pick<SessionContext, 'writing' | 'backingUp'>

/** About the work itself, or about no project. */
const goesOn: readonly string[] = ['work', 'dialog', 'app']
/** Questions that are answered by a write of which nothing stays. */
const rehearsals: readonly string[] = ['table.impact', 'impact.preview']

/**
 * What a call must wait for: while a process of ours writes the project, nothing else may. What only reads goes on, and
 * sees the project as it was. Null: nothing.
 */
export const untilWritten = (
  { writing }: Pick<Writing, 'writing'>,
  name: string,
  verb: 'query' | 'command',
): Promise<void> | null => {
  const [domain = ''] = name.split('.')
  const writes = verb === 'command' ? !goesOn.includes(domain) : rehearsals.includes(name)
  return writes ? writing : null
}

/** Runs `act`, in which another process writes the project, while no call of ours and no backup does. */
export const whileWriting = async <T>(context: Writing, act: () => Promise<T>): Promise<T> => {
  const running = (async () => {
    // A copy of the file is of one moment only as long as nobody else takes the log into it.
    await Promise.all(context.backingUp)
    return act()
  })()
  const settled = running.then(
    () => undefined,
    () => undefined,
  )
  context.writing = settled.then(() => {
    context.writing = null
  })
  return running
}
