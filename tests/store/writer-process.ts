import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { silentLog } from '../../src-main/log/logger'
import { openProject } from '../../src-main/store/open'
import { saveBody } from '../../src-main/store/section-body'
import { SectionId } from '../../src-shared/data/ids'
import { must } from './result'
import { aDocument, aParagraph } from './sample-document'

/** Types without a pause until it is killed, and says each revision once it is saved. Run by `kill.test.ts`. */
const [path = '', section = ''] = process.argv.slice(2)
const sectionId = SectionId.parse(section)
const store = must(
  openProject(path, { now: Date.now, randomBytes: (count) => randomBytes(count), author: () => 'Lin', log: silentLog }),
)
const spoken = createWriteStream('', { fd: 1 })
let basedOn = Number(
  store.read.get('SELECT revision FROM section_body WHERE section_id = @sectionId', { sectionId }).revision,
)
const save = (): void => {
  const body = aDocument(aParagraph('00000000-0000-7000-8000-000000000001', `第${basedOn + 1}次`))
  basedOn = must(store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId, body, basedOn }))).revision
  spoken.write(`${basedOn}\n`)
  setImmediate(save)
}
save()
