import type { Store } from '../../src-main/store/store'
import { insertSubmission } from '../../src-main/store/submission'
import type { SubmissionId } from '../../src-shared/data/ids'
import type { SubmissionFacts } from '../../src-shared/data/submission'
import { ok } from '../../src-shared/failure/result'
import { command } from './temp-project'

export const bytesOf = (text: string) => new TextEncoder().encode(text)

export const facts: SubmissionFacts = {
  ...{ title: '管廊', organizations: ['青川市政集团', '青禾'], location: '青川', person: '周远', phone: '1', mail: '' },
  ...{ text: '一段。\n又一段。', notes: '', pictures: [] },
}

/** Receives a file with these facts. */
export const received = (store: Store, change: Partial<SubmissionFacts> = {}, file = 'a.txt'): SubmissionId =>
  command(store, (db) =>
    ok(
      insertSubmission(db, {
        facts: { ...facts, ...change },
        numbers: [],
        fileName: file,
        mime: 'text/plain',
        bytes: bytesOf(file),
      }),
    ),
  )
