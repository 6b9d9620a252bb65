import { z } from 'zod'
import { Clearance } from '../data/clearance'
import { EditionId, IndicatorId, ObservationId, SectionId } from '../data/ids'
import { PriceBasis } from '../data/observation'
import { AsKnownOn } from './data'
import { command, defineDomain, query } from './define-domain'

/** A value that an edition shows, with where and in which words, and how it stands with its clearance. */
export const ClearanceRow = z.object({
  observationId: ObservationId,
  indicatorId: IndicatorId,
  indicator: z.string(),
  subject: z.string(),
  period: z.string(),
  changeBasis: z.string(),
  priceBasis: PriceBasis,
  scope: z.string(),
  value: z.string(),
  unit: z.string(),
  source: z.string(),
  clearance: Clearance,
  /** By whom the clearance was last said, and when; null where nothing was said. */
  saidBy: z.string().nullable(),
  saidAt: z.iso.datetime().nullable(),
  /** What speaks against publishing it today; null: nothing. */
  problem: z.enum(['uncleared', 'embargoed']).nullable(),
  uses: z.array(
    z.object({
      sectionId: SectionId,
      section: z.string(),
      blockId: z.string(),
      /** As it is printed there; empty in a chart. */
      text: z.string(),
      /** The sentence around it, or the caption of the figure. */
      wording: z.string(),
    }),
  ),
})
export type ClearanceRow = z.output<typeof ClearanceRow>

/** A row of a sheet that was not taken over, counted as the spreadsheet counts. */
export const ClearanceFinding = z.object({
  row: z.number().int(),
  problem: z.enum([
    /** The hidden id was lost or is of another project. */
    'unknown-row',
    /** Two rows have one id. */
    'repeated-row',
    /** Somebody altered the value in the sheet: a value is corrected where its data is. */
    'value-edited',
    /** The project says something else by now. */
    'value-restated',
    'date-unreadable',
    'state-unreadable',
    'text-too-long',
  ]),
  /** What stands in the cell in question. */
  found: z.string(),
  /** What was expected there; empty where that can't be said. */
  expected: z.string(),
})
export type ClearanceFinding = z.output<typeof ClearanceFinding>

export const clearance = defineDomain('clearance', {
  /** Every value that the edition shows, in reading order, with its clearance, as known on a day or now. */
  list: query({
    input: z.object({ editionId: EditionId, asKnownOn: AsKnownOn }),
    output: z.array(ClearanceRow),
    errors: ['not-found', 'document-damaged', 'document-from-newer-version'],
  }),
  /** What was said of an indicator's live values; those that nothing was said of are left out. */
  ofIndicator: query({
    input: z.object({ indicatorId: IndicatorId }),
    output: z.array(
      z.object({ observationId: ObservationId, clearance: Clearance, saidBy: z.string(), saidAt: z.iso.datetime() }),
    ),
    errors: ['not-found'],
  }),
  /** One change for all of them; what isn't given stays as it was said of each. */
  set: command({
    input: z.object({
      observationIds: z.array(ObservationId).min(1).max(5000),
      clearance: Clearance.partial(),
    }),
    output: z.object({ changed: z.number().int() }),
    errors: ['not-found'],
    tells: ['clearance.changed', 'observation.recorded'],
  }),
  /**
   * The clearance sheet as a spreadsheet, to a place asked for with the shell's dialog; null: it was closed. `pages`, from
   * the report of a preview, are printed beside the sections.
   */
  exportSheet: command({
    input: z.object({
      editionId: EditionId,
      pages: z
        .array(z.object({ sectionId: SectionId, page: z.number().int().min(1) }))
        .max(5000)
        .default([]),
      /** Only those that an office must clear. */
      onlyWaiting: z.boolean().default(false),
      asKnownOn: AsKnownOn,
    }),
    output: z.object({ token: z.string(), fileName: z.string(), rowCount: z.number().int() }).nullable(),
    errors: ['not-found', 'document-damaged', 'document-from-newer-version', 'target-not-writable'],
  }),
  /** A filled sheet, asked for with the shell's dialog; null: it was closed. What is in order is taken over in one change. */
  importSheet: command({
    input: z.object({}),
    output: z
      .object({
        changed: z.number().int(),
        unchanged: z.number().int(),
        findings: z.array(ClearanceFinding),
      })
      .nullable(),
    errors: [
      'file-unreadable',
      'file-too-large',
      'workbook-encrypted',
      'workbook-old-format',
      'workbook-damaged',
      'sheet-not-ours',
    ],
    tells: ['clearance.changed', 'observation.recorded'],
  }),
})
