import Input from 'antd/es/input'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Observation } from '../../../../src-shared/data/observation'
import { useCommand } from '../../../api/use-call'
import { announce } from '../../../parts/announce'
import { useTellFailure } from '../../failure/use-tell-failure'

/** Ends a value with no successor, having asked why. */
export const useWithdraw = (): ((observation: Observation) => void) => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const { mutateAsync } = useCommand('observation', 'withdraw')
  const reason = useRef('')
  return (observation) => {
    reason.current = ''
    announce(
      ({ modal }) =>
        void modal.confirm({
          title: t('data.withdrawTitle', { value: `${observation.value} ${observation.unit}` }),
          content: (
            <>
              <p>{t('data.withdrawDetail')}</p>
              <Input
                aria-label={t('data.reason')}
                placeholder={t('data.reasonHint')}
                maxLength={500}
                onChange={(event) => {
                  reason.current = event.target.value
                }}
              />
            </>
          ),
          okText: t('data.withdraw'),
          okButtonProps: { danger: true },
          onOk: () =>
            mutateAsync({ observationId: observation.id, reason: reason.current.trim() }).then(() => undefined, tell),
        }),
    )
  }
}
