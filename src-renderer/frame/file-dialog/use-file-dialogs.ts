import type { DialogRequest } from '../../../src-shared/contract/dialog'
import { useCall } from '../../api/use-call'

/** Main's oldest open question, where the shell has no dialogs of its own. */
export const useFileDialogs = (): DialogRequest | null => useCall('dialog', 'pending', {}).data?.[0] ?? null
