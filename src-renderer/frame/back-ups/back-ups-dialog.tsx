import Button from 'antd/es/button'
import Modal from 'antd/es/modal'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenProject } from '../../../src-shared/contract/project'
import { useCall, useCommand } from '../../api/use-call'
import { flushAll } from '../../editor/save-state'
import { Answer } from '../../views/failure/answer'
import { useTellFailure } from '../../views/failure/use-tell-failure'
import { BackUpChooser } from './back-up-chooser'

/** 备份与还原: what backups there are of the open project, what each holds, a new one now, and the way back. */
export const BackUpsDialog = ({ project, onClose }: { project: OpenProject; onClose: () => void }): ReactElement => {
  const { t } = useTranslation('frame')
  const tell = useTellFailure()
  const backUps = useCall('backUp', 'list', {})
  const make = useCommand('backUp', 'make')
  const makeNow = async () => {
    await flushAll()
    make.mutate({}, { onError: tell })
  }
  return (
    <Modal open centered width={880} title={t('backUps.title')} footer={null} onCancel={onClose}>
      <div className="back-ups-head">
        <p className="muted">{t('backUps.explain')}</p>
        <Button loading={make.isPending} onClick={() => void makeNow()}>
          {t('backUps.now')}
        </Button>
      </div>
      <Answer query={backUps}>
        {(found) => (
          <BackUpChooser
            backUps={found}
            mayReplace={project.access === 'write'}
            onLeaving={flushAll}
            onRestored={onClose}
          />
        )}
      </Answer>
    </Modal>
  )
}
