import type { Job } from '../../../src-shared/contract/work'
import type { JobId } from '../../../src-shared/data/ids'
import { useCall } from '../../api/use-call'

/** A job as it stands now; events refresh it. Null while there is none or it isn't known yet. */
export const useJob = (jobId: JobId | null): Job | null => useCall('work', 'get', jobId ? { jobId } : null).data ?? null
