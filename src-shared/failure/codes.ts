/**
 * Every way in which the world may say no. A code is a fact; its words live in the locale files under
 * `failure.<code>.message` and `failure.<code>.hint`, filled from the failure's `data`.
 */
export const failureCodes = [
  // Calls
  'invalid-input',
  'unexpected',
  'cancelled',
  'not-allowed',
  'no-project-open',
  // Things of the project
  'not-found',
  'already-exists',
  'revision-conflict',
  'edition-frozen',
  'section-has-no-place',
  'undo-overtaken',
  'nothing-to-undo',
  'nothing-to-redo',
  'document-damaged',
  'document-from-newer-version',
  'import-already-present',
  'section-in-bin',
  'nothing-to-restore',
  // The project file
  'file-not-found',
  'file-exists',
  'file-not-a-project',
  'file-from-newer-version',
  'file-locked',
  'file-damaged',
  'back-up-damaged',
  'file-unreadable',
  'project-not-writable',
  'project-read-only',
  'lock-lost',
  'disk-full',
  'disk-failed',
  'target-not-writable',
  'migration-failed',
  'nothing-readable',
  // Documents to import
  'file-empty',
  'file-binary',
  'file-encoding-unknown',
  'file-too-large',
  'folder-without-documents',
  'document-too-heavy',
  'pdf-encrypted',
  'pdf-damaged',
  'pdf-too-large',
  'pdf-scanned',
  'pdf-letters-unknown',
  'asset-kind-unsupported',
  'package-damaged',
  'package-encrypted',
  'package-old-format',
  'package-too-large',
  'package-unknown',
  'workbook-encrypted',
  'workbook-old-format',
  'workbook-damaged',
  'workbook-too-large',
  'table-too-large',
  'table-unreadable',
  'table-closed',
  // Data
  'period-unreadable',
  'value-unreadable',
  'unit-unknown',
  'phrase-unreadable',
  'formula-unreadable',
  'formula-cycle',
  'sheet-not-ours',
  // Publishing
  'font-missing',
  'typesetting-failed',
  'edition-empty',
  // Long work
  'job-crashed',
  'job-unknown',
  // Shells
  'browser-not-found',
  'browser-failed',
  'node-too-old',
  'wrong-usage',
] as const

export type FailureCode = (typeof failureCodes)[number]

/** Ways in which any write of an open project may be refused. */
export const writeFailures = ['project-read-only', 'lock-lost', 'disk-full', 'disk-failed'] as const
export type WriteFailure = (typeof writeFailures)[number]
