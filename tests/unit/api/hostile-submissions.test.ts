import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commitSubmission } from '../../../src-main/api/submission-commit'
import { runSubmissionJob } from '../../../src-main/api/submission-job'
import { verifyProject } from '../../../src-main/store/back-up'
import { listSubmissions, openSubmission } from '../../../src-main/store/submission'
import { failureCodes } from '../../../src-shared/failure/codes'
import { hostileDocx } from '../../fixtures/hostile/docx/docx-files'
import { hostileHtml } from '../../fixtures/hostile/html/html-files'
import { hostileText } from '../../fixtures/hostile/text/text-files'
import { newProject } from '../../store/temp-project'
import { temporaryFile } from '../../support/documents/temporary-file'
import { must } from '../../support/session/must'

// What is made to burst its reader is for the watch over the process that it runs in.
const docx = Object.fromEntries(Object.entries(hostileDocx).filter(([name]) => !/bomb|deep|rows/.test(name)))
const kinds = { docx, html: hostileHtml, txt: hostileText }

describe.each(Object.entries(kinds))('hostile files that are sent as cases: %s', (kind, files) => {
  // What is refused for its size has been made first, which takes its time on a busy machine.
  it('are refused in words or kept safely, one by one', { timeout: 240_000 }, async () => {
    const store = newProject()
    for (const [name, make] of Object.entries(files)) {
      const path = temporaryFile(`case.${kind}`, make())
      const read = await runSubmissionJob({ path, name }, () => undefined)
      if (read.ok) must(commitSubmission(store, read.value))
      else expect(failureCodes, name).toContain(read.error.code)
      expect(readdirSync(dirname(path))).toEqual([`case.${kind}`])
    }
    for (const { id } of listSubmissions(store.read)) must(openSubmission(store.read, id))
    expect(verifyProject(store)).toEqual([])
    expect('wasHere' in globalThis).toBe(false)
  })
})
