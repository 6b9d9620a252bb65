import { app } from './app'
import { clearance } from './clearance'
import { conflict } from './conflict'
import { binding, indicator, observation } from './data'
import type { Call, Client, Domain } from './define-domain'
import { dialog } from './dialog'
import { edition } from './edition'
import { impact } from './impact'
import { bin, history, library } from './library'
import { original } from './original'
import { project } from './project'
import { publish } from './publish'
import { review } from './review'
import { backUp, recovery } from './safety'
import { search } from './search'
import { section } from './section'
import { importing, source } from './source'
import { statement } from './statement'
import { subject } from './subject'
import { submission } from './submission'
import { table } from './table'
import { work } from './work'

/** Every call between window and main. Handlers, client and wire checks are computed from this list. */
export const contract = {
  app,
  project,
  edition,
  section,
  indicator,
  observation,
  subject,
  clearance,
  conflict,
  statement,
  binding,
  impact,
  source,
  import: importing,
  review,
  original,
  submission,
  table,
  publish,
  library,
  bin,
  history,
  search,
  work,
  dialog,
  backUp,
  recovery,
} as const

export type Contract = typeof contract
export type ApiClient = { readonly [D in keyof Contract]: Client<Contract[D]> }

/** A call by its full name (`section.open`), or null where there is none. */
export const findCall = (name: string): Call | null => {
  const [domainName = '', callName = '', rest] = name.split('.')
  if (rest !== undefined) return null
  const domains: Readonly<Record<string, Domain>> = contract
  const domain = Object.hasOwn(domains, domainName) ? domains[domainName] : undefined
  return domain && Object.hasOwn(domain.calls, callName) ? (domain.calls[callName] ?? null) : null
}

/** Full names of all calls, for the preload's list and for tests. */
export const callNames: readonly string[] = Object.values(contract).flatMap((domain) =>
  Object.keys(domain.calls).map((call) => `${domain.name}.${call}`),
)
