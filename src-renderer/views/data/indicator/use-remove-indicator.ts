import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import { useCommand } from '../../../api/use-call'
import { announce } from '../../../parts/announce'
import { useTellFailure } from '../../failure/use-tell-failure'

/** Puts an indicator into the bin, having said how many places show it. */
export const useRemoveIndicator = (): ((indicator: IndicatorSummary) => void) => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const { mutateAsync } = useCommand('indicator', 'remove')
  return (indicator) =>
    announce(
      ({ modal }) =>
        void modal.confirm({
          title: t('data.removeTitle', { name: indicator.name }),
          content: t('data.removeDetail', { uses: indicator.useCount }),
          okText: t('data.removeConfirm'),
          okButtonProps: { danger: true },
          onOk: () => mutateAsync({ indicatorId: indicator.id }).then(() => undefined, tell),
        }),
    )
}
