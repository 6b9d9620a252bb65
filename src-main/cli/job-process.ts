import { fork } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type FailureCode, failureCodes } from '../../src-shared/failure/codes'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { readDocumentBytes } from '../import/decode'
import { isPlainText } from '../import/read/read-document'
import { JobMessage } from '../work/job-message'
import type { Progress } from '../work/progress'

interface ReadingOrder {
  readonly kind: 'import' | 'inspect' | 'submission'
  readonly input: { readonly path: string } & Readonly<Record<string, string | boolean>>
  /** The same work in this process: for plain text, which no other is needed for. */
  readonly run: (progress: Progress) => Promise<Result<unknown>>
}

/**
 * Reads a document as the window does: whatever needs a parser in a process of its own, beside the built command line,
 * which is ended when it takes too long or too much.
 */
export const readInProcess = async (
  { kind, input, run }: ReadingOrder,
  progress: Progress,
): Promise<Result<unknown>> => {
  const bytes = await readDocumentBytes(input.path)
  if (!bytes.ok) return bytes
  if (isPlainText({ name: basename(input.path), bytes: bytes.value })) return run(progress)
  const entry = join(dirname(realpathSync(process.argv[1] ?? '.')), 'job.js')
  const child = fork(entry, [], { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  try {
    return await new Promise((resolve) => {
      const tooHeavy = () => resolve(fail('document-too-heavy', { path: input.path }))
      child.once('error', tooHeavy)
      child.once('exit', tooHeavy)
      child.on('message', (raw) => {
        const message = JobMessage.parse(raw)
        if (message.type === 'progress') progress(message.done, message.step)
        else if (message.type === 'done') resolve(ok(message.value))
        else resolve(fail(codeOf(message.failure.code), message.failure.data))
      })
      child.send({ jobId: 'cli', kind, input })
    })
  } finally {
    child.kill('SIGKILL')
  }
}

const codeOf = (code: string): FailureCode => failureCodes.find((one) => one === code) ?? 'unexpected'
