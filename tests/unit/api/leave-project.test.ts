import { expect, it } from 'vitest'
import type { SessionContext } from '../../../src-main/api/context'
import { leaveProject } from '../../../src-main/api/project'
import { createLog } from '../../../src-main/log/logger'
import { newProject } from '../../store/temp-project'

it('a project whose disk is gone can be left, and the log says why it was not closed well', () => {
  const lines: string[] = []
  const told: string[] = []
  const store = newProject()
  // Only what leaving touches.
  const context = {
    store: {
      ...store,
      close: () => {
        throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' })
      },
    },
    jobs: { list: () => [] },
    host: { setTitle: () => undefined },
    emit: (event: string) => void told.push(event),
    log: createLog('api', { sink: (line) => void lines.push(line), now: () => 0 }),
  } as unknown as SessionContext
  leaveProject(context)
  expect(context.store).toBeNull()
  expect(told).toEqual(['project.closed'])
  expect(lines.join()).toContain('disk I/O error')
})
