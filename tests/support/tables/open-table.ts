import { OpenedTable } from '../../../src-shared/contract/table'
import { must } from '../session/must'
import type { TestSession } from '../session/test-session'

/** Reads a file or text as the window does, and waits for it. */
export const openTable = async (
  { api, host, jobEnded }: TestSession,
  from: { readonly path: string } | { readonly text: string },
): Promise<OpenedTable> => {
  const token = async (path: string) => {
    host.script(path)
    const picked = must(await api.table.pickFile({}))
    if (!picked) throw new Error('The dialog was answered, yet no file is there')
    return { token: picked.token }
  }
  const { jobId } = must(await api.table.read({ from: 'path' in from ? await token(from.path) : from }))
  const job = await jobEnded(jobId)
  if (job.state !== 'done') throw new Error(`Not read: ${job.failure?.code}`)
  return OpenedTable.parse(job.result)
}
