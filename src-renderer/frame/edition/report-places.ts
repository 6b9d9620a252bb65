import type { SectionId } from '../../../src-shared/data/ids'

/** A line of the roll-forward report: what is to be done, and in which section. */
export interface ReportPlace {
  readonly sectionId: SectionId
  readonly section: string
  readonly text: string
}

/** Equal lines of one section as one, with how often it is to be done there; otherwise in their order. */
export const groupPlaces = (places: readonly ReportPlace[]): (ReportPlace & { readonly count: number })[] => {
  const groups = new Map<string, ReportPlace & { count: number }>()
  for (const { sectionId, section, text } of places) {
    const key = `${sectionId} ${text}`
    const group = groups.get(key)
    if (group) group.count += 1
    else groups.set(key, { sectionId, section, text, count: 1 })
  }
  return [...groups.values()]
}
