import { create } from 'zustand'
import type { ImportReport } from '../../../../src-shared/contract/source'

/** What the last import after a review brought, to be said with what it made until somebody has seen it. */
export const useLastReport = create<{ readonly report: ImportReport | null }>(() => ({ report: null }))

export const rememberReport = (report: ImportReport | null): void => useLastReport.setState({ report })
