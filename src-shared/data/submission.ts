import { z } from 'zod'
import { AssetHash } from './ids'

/** Whether what will be printed was sent back to its organization, and what came of it. */
export const SubmissionStatus = z.enum(['not-sent', 'sent-back', 'confirmed'])
export type SubmissionStatus = z.output<typeof SubmissionStatus>

export const PictureRights = z.enum(['unknown', 'granted', 'refused'])
export type PictureRights = z.output<typeof PictureRights>

export const SubmissionPicture = z.object({
  hash: AssetHash,
  widthPx: z.number().int().min(1),
  heightPx: z.number().int().min(1),
  caption: z.string().max(500),
  rights: PictureRights,
  /** Who holds them, who granted them, under which conditions. */
  rightsNote: z.string().max(500),
})
export type SubmissionPicture = z.output<typeof SubmissionPicture>

/** A quantity that the text states, with its sentence and where that stands in the text. */
export const SubmissionNumber = z.object({
  name: z.string(),
  period: z.string().nullable(),
  value: z.string(),
  unit: z.string(),
  change: z.string().nullable(),
  sentence: z.string(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
})
export type SubmissionNumber = z.output<typeof SubmissionNumber>

/** A form that names more organizations, or holds more pictures, is no case. */
export const mostOf = { organizations: 50, pictures: 100 } as const

/** What of a submission an editor may alter. */
export const SubmissionFacts = z.object({
  title: z.string().trim().max(200),
  organizations: z.array(z.string().trim().min(1).max(200)).max(mostOf.organizations),
  location: z.string().trim().max(200),
  person: z.string().trim().max(100),
  phone: z.string().trim().max(100),
  mail: z.string().trim().max(200),
  /** Paragraphs separated by line ends. */
  text: z.string().max(100_000),
  /** What the form said besides: trade, recommending office, address. */
  notes: z.string().max(10_000),
  pictures: z.array(SubmissionPicture).max(mostOf.pictures),
})
export type SubmissionFacts = z.output<typeof SubmissionFacts>

export const SubmissionState = z.object({
  status: SubmissionStatus,
  /** Who sent it back or confirmed it. */
  by: z.string().trim().max(100),
  /** A day, `2024-05-31`; empty where nothing has happened yet. */
  on: z.union([z.literal(''), z.iso.date()]),
  note: z.string().trim().max(500),
})
export type SubmissionState = z.output<typeof SubmissionState>

export const notSent: SubmissionState = { status: 'not-sent', by: '', on: '', note: '' }

/** Several names in one line, as forms have them: 甲公司、乙公司；丙集团. Each once, in the order given. */
export const splitOrganizations = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、；;\n]|,\s|，/u)
      .map((name) => name.trim())
      .filter(Boolean),
  ),
]

/** One organization however its name is set: widths, spaces and brackets aside. */
export const organizationKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s()]/gu, '')
    .toLowerCase()
