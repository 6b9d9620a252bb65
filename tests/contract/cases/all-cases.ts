import type { Contract } from '../../../src-shared/contract'
import type { DomainCases } from '../call-case'
import { appCases } from './app'
import { clearanceCases } from './clearance'
import { conflictCases } from './conflict'
import { bindingCases, indicatorCases, observationCases } from './data'
import { dialogCases } from './dialog'
import { editionCases } from './edition'
import { impactCases } from './impact'
import { binCases, historyCases, libraryCases, searchCases } from './library'
import { originalCases } from './original'
import { projectCases } from './project'
import { publishCases } from './publish'
import { reviewCases } from './review'
import { backUpCases, recoveryCases } from './safety'
import { sectionCases } from './section'
import { importCases, sourceCases } from './source'
import { statementCases } from './statement'
import { subjectCases } from './subject'
import { submissionCases } from './submission'
import { tableCases } from './table'
import { workCases } from './work'

/** Every domain of the contract: one left out doesn't compile. */
export const allCases: { readonly [D in keyof Contract]: DomainCases<D> } = {
  app: appCases,
  project: projectCases,
  edition: editionCases,
  section: sectionCases,
  indicator: indicatorCases,
  observation: observationCases,
  subject: subjectCases,
  clearance: clearanceCases,
  conflict: conflictCases,
  statement: statementCases,
  binding: bindingCases,
  impact: impactCases,
  source: sourceCases,
  import: importCases,
  review: reviewCases,
  original: originalCases,
  submission: submissionCases,
  table: tableCases,
  publish: publishCases,
  library: libraryCases,
  bin: binCases,
  history: historyCases,
  search: searchCases,
  work: workCases,
  dialog: dialogCases,
  backUp: backUpCases,
  recovery: recoveryCases,
}
