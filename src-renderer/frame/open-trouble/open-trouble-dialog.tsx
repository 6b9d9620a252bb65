import Button from 'antd/es/button'
import Modal from 'antd/es/modal'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/use-call'
import { flushAll } from '../../editor/save-state'
import { type ShownFailure, useFailureWords } from '../../views/failure/failure-words'
import { useTellFailure } from '../../views/failure/use-tell-failure'
import { useLockWords } from './lock-words'
import { endTrouble, isMendable, showTrouble, startRecovering, toShown } from './open-trouble'
import './open-trouble.css'

/** Somebody else has the project, or it is damaged: what that means, and what can be done now. */
export const OpenTroubleDialog = ({ failure }: { failure: ShownFailure }): ReactElement => {
  const { t } = useTranslation('frame')
  const words = useFailureWords()(failure)
  const lockWords = useLockWords()
  const tell = useTellFailure()
  const openRefused = useCommand('project', 'openRefused')
  const isDead = failure.data.isDead === true
  const open = (how: 'again' | 'read-only' | 'take-over') => () =>
    // What was typed last belongs to the project that is open now.
    void flushAll().then(() =>
      openRefused.mutate(
        { how },
        {
          onSuccess: endTrouble,
          onError: (error) => {
            const found = toShown(error)
            if (isMendable(found)) return showTrouble(found)
            endTrouble()
            tell(found)
          },
        },
      ),
    )
  const button = (key: 'again' | 'read-only' | 'take-over', isPrimary: boolean) => (
    <Button key={key} type={isPrimary ? 'primary' : 'default'} disabled={openRefused.isPending} onClick={open(key)}>
      {t(`trouble.${key}`)}
    </Button>
  )
  const isLocked = failure.code === 'file-locked'
  const actions =
    failure.code === 'file-damaged'
      ? [
          <Button key="recover" type="primary" onClick={startRecovering}>
            {t('trouble.recover')}
          </Button>,
        ]
      : [
          button('again', false),
          ...(isDead ? [button('read-only', false), button('take-over', true)] : [button('read-only', true)]),
        ]
  return (
    <Modal
      open
      centered
      width={520}
      title={isLocked ? t('trouble.locked') : words.message}
      onCancel={endTrouble}
      footer={[
        <Button key="cancel" onClick={endTrouble}>
          {t('trouble.cancel')}
        </Button>,
        ...actions,
      ]}
    >
      {isLocked ? <p>{lockWords(failure.data)}</p> : null}
      <p className="muted">{isLocked ? t(isDead ? 'trouble.lockedDead' : 'trouble.lockedHint') : words.hint}</p>
      {isLocked ? <p className="muted open-trouble-path">{String(failure.data.path ?? '')}</p> : null}
    </Modal>
  )
}
