import { useTranslation } from 'react-i18next'
import type { Edition } from '../../../src-shared/document/edition'
import { useCommand } from '../../api/use-call'
import { flushAll } from '../../editor/save-state'
import { announce } from '../../parts/announce'
import { useTellFailure } from '../../views/failure/use-tell-failure'

/** Puts an edition into the bin, having asked. */
export const useRemoveEdition = (): ((edition: Edition) => void) => {
  const { t } = useTranslation('frame')
  const tell = useTellFailure()
  const { mutateAsync } = useCommand('edition', 'remove')
  return (edition) =>
    announce(
      ({ modal }) =>
        void modal.confirm({
          title: t('edition.removeTitle', { title: edition.title, year: edition.year }),
          content: t('edition.removeDetail'),
          okText: t('edition.removeConfirm'),
          okButtonProps: { danger: true },
          onOk: async () => {
            await flushAll()
            await mutateAsync({ editionId: edition.id }).catch(tell)
          },
        }),
    )
}
