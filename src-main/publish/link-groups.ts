import type { Run } from '../../src-shared/document/resolved'

export interface LinkGroup {
  readonly href: string | null
  readonly runs: readonly Run[]
}

const hrefOf = (run: Run): string | null => (run.type === 'text' || run.type === 'value' ? run.link : null)

/** Neighbours with one address make one link, whatever marks they carry. */
export const groupLinks = (runs: readonly Run[]): LinkGroup[] => {
  const groups: { href: string | null; runs: Run[] }[] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (last && last.href === hrefOf(run)) last.runs.push(run)
    else groups.push({ href: hrefOf(run), runs: [run] })
  }
  return groups
}
