import { useTranslation } from 'react-i18next'
import type { Settlement } from '../../../../src-shared/contract/conflict'
import { useCommand } from '../../../api/use-call'
import { announce } from '../../../parts/announce'
import { useTellFailure } from '../../failure/use-tell-failure'

/** Does what was decided about a conflict, and says how it is taken back. */
export const useSettle = (onSettled: () => void) => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const { mutate, isPending } = useCommand('conflict', 'settle')
  const settle = (settlement: Settlement): void =>
    mutate(
      { settlement },
      {
        onSuccess: () => {
          announce(({ message }) => void message.success(t(`conflicts.settled.${settlement.choice}`)))
          onSettled()
        },
        onError: tell,
      },
    )
  return { settle, isPending }
}
