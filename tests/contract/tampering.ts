import { createHash } from 'node:crypto'
import type { SectionId } from '../../src-shared/data/ids'
import type { Trial } from './trial'

/** A body that no longer is what its hash says. */
export const damageBody = ({ tamper }: Trial, path: string, sectionId: SectionId): void =>
  tamper(path, "UPDATE section_body SET body = replace(body, '产值', '产量') WHERE section_id = @sectionId", {
    sectionId,
  })

/** A body in a format that this build doesn't know yet. */
export const makeBodyNewer = ({ tamper }: Trial, path: string, sectionId: SectionId): void => {
  const body = JSON.stringify({ format: 999, root: { type: 'root', children: [] } })
  const hash = createHash('sha256').update(body).digest('hex')
  tamper(path, 'UPDATE section_body SET body = @body, hash = @hash WHERE section_id = @sectionId', {
    sectionId,
    body,
    hash,
  })
}
