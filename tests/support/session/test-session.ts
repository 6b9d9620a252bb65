import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Emit, Session } from '../../../src-main/api/host'
import { createSession } from '../../../src-main/api/session'
import type { StartJob } from '../../../src-main/work/job-process'
import type { ApiClient } from '../../../src-shared/contract'
import { createClient } from '../../../src-shared/contract/create-client'
import { type EventName, events } from '../../../src-shared/contract/events'
import type { WireAnswer, WireCall } from '../../../src-shared/contract/wire'
import type { Job } from '../../../src-shared/contract/work'
import { jobInProcess } from './job-in-process'
import { createScriptedHost, type ScriptedHost } from './scripted-host'

export interface ToldEvent {
  readonly event: EventName
  readonly payload: unknown
}

export interface SentCall extends WireCall {
  /** What was told while it was being answered. */
  readonly told: readonly EventName[]
}

/** One window's side of main on a temporary folder, reached as the window reaches it. */
export interface TestSession {
  readonly api: ApiClient
  /** The wire itself, for calls that the client would not let through. */
  readonly send: (call: WireCall) => Promise<WireAnswer>
  readonly session: Session
  readonly host: ScriptedHost
  /** Gone after `close`. */
  readonly folder: string
  readonly userData: string
  /** Everything told so far, oldest first; each was checked against its schema. */
  readonly told: readonly ToldEvent[]
  /** Every call sent so far, oldest first. */
  readonly sent: readonly SentCall[]
  /** Resolves when the job has ended, whichever way. */
  readonly jobEnded: (jobId: string) => Promise<Job>
  readonly logText: () => string
  readonly close: () => Promise<void>
}

const resources = join(import.meta.dirname, '..', '..', '..', 'resources')

// Both wires of the product: JSON text (Chromium's binding) and a structured clone (Electron's handle).
const asOverWires = <T>(value: T): T => structuredClone(JSON.parse(JSON.stringify(value)) as T)

export const openTestSession = ({ startJob = jobInProcess }: { startJob?: StartJob } = {}): TestSession => {
  const folder = mkdtempSync(join(tmpdir(), 'niankan-session-'))
  const userData = join(folder, 'user-data')
  mkdirSync(userData)
  const logFile = join(folder, 'niankan.log')
  const host = createScriptedHost(startJob)
  const told: ToldEvent[] = []
  const sent: SentCall[] = []
  const waiting = new Map<string, () => void>()
  const emit: Emit = (event, payload) => {
    told.push({ event, payload: events[event].parse(asOverWires(payload)) })
    if (event === 'work.ended' && 'jobId' in payload) waiting.get(payload.jobId)?.()
  }
  const session = createSession({ host, places: { userData, logFile, resources }, emit, version: '0.0.0-test' })
  const send = async (call: WireCall): Promise<WireAnswer> => {
    const before = told.length
    const answer = asOverWires(await session.handle(asOverWires(call)))
    sent.push({ ...asOverWires(call), told: told.slice(before).map(({ event }) => event) })
    return answer
  }
  const api = createClient(send)

  const find = async (jobId: string): Promise<Job> => {
    const answer = await send({ call: 'work.get', input: { jobId } })
    if (!answer.ok) throw new Error(`No job ${jobId}: ${answer.error.code}`)
    // The wire's answer was checked against the schema on the other side.
    return answer.value as Job
  }
  const jobEnded = async (jobId: string): Promise<Job> => {
    const ended = new Promise<void>((resolve) => waiting.set(jobId, resolve))
    const now = await find(jobId)
    if (now.state !== 'running') return now
    await ended
    return find(jobId)
  }

  return {
    api,
    send,
    session,
    host,
    folder,
    userData,
    told,
    sent,
    jobEnded,
    logText: () => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : ''),
    close: async () => {
      await session.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
