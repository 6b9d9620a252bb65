import { z } from 'zod'
import { SubjectGroupId } from './ids'

/** Subjects that are spoken of together. Groups may overlap: 北京 is of 京津冀 and of 东部地区. */
export const SubjectGroup = z.object({
  /** Null for a group that everybody knows, as long as the project has none of that name. */
  id: SubjectGroupId.nullable(),
  name: z.string().min(1).max(100),
  members: z.array(z.string().min(1).max(100)).min(1).max(500),
})
export type SubjectGroup = z.output<typeof SubjectGroup>
