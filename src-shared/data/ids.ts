import { z } from 'zod'

/** Every id is a UUIDv7 in text; the brand keeps an id of one thing from standing for another's. */
const idOf = <B extends string>() => z.uuid().brand<B>()

export const ProjectId = idOf<'ProjectId'>()
export type ProjectId = z.output<typeof ProjectId>
export const EditionId = idOf<'EditionId'>()
export type EditionId = z.output<typeof EditionId>
export const SectionId = idOf<'SectionId'>()
export type SectionId = z.output<typeof SectionId>
export const BlockId = idOf<'BlockId'>()
export type BlockId = z.output<typeof BlockId>
export const IndicatorId = idOf<'IndicatorId'>()
export type IndicatorId = z.output<typeof IndicatorId>
export const ObservationId = idOf<'ObservationId'>()
export type ObservationId = z.output<typeof ObservationId>
export const ScopeBreakId = idOf<'ScopeBreakId'>()
export type ScopeBreakId = z.output<typeof ScopeBreakId>
export const SubjectGroupId = idOf<'SubjectGroupId'>()
export type SubjectGroupId = z.output<typeof SubjectGroupId>
export const SourceId = idOf<'SourceId'>()
export type SourceId = z.output<typeof SourceId>
export const CaseId = idOf<'CaseId'>()
export type CaseId = z.output<typeof CaseId>
export const SubmissionId = idOf<'SubmissionId'>()
export type SubmissionId = z.output<typeof SubmissionId>
export const ReviewId = idOf<'ReviewId'>()
export type ReviewId = z.output<typeof ReviewId>
export const BinId = idOf<'BinId'>()
export type BinId = z.output<typeof BinId>
export const JobId = idOf<'JobId'>()
export type JobId = z.output<typeof JobId>

/** SHA-256 of an asset's bytes, lower-case hexadecimal. */
export const AssetHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'AssetHash'>()
export type AssetHash = z.output<typeof AssetHash>
