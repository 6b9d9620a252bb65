import Modal from 'antd/es/modal'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SubjectGroup } from '../../../../src-shared/data/subject-group'
import { useCall, useCommand } from '../../../api/use-call'
import { Answer } from '../../failure/answer'
import { useTellFailure } from '../../failure/use-tell-failure'
import { WriteButton } from '../../place/write-button'
import { GroupEditor } from './group-editor'
import './groups.css'

const newGroup: SubjectGroup = { id: null, name: '', members: [] }

/** The groups of subjects that sums, shares and ranks know: those of the project, and those that everybody knows. */
export const GroupsDialog = ({ onClose }: { onClose: () => void }): ReactElement => {
  const { t } = useTranslation('views')
  const groups = useCall('subject', 'groups', {})
  const [edited, setEdited] = useState<SubjectGroup | null>(null)
  return (
    <Modal
      open
      width={640}
      centered
      title={t('groups.title')}
      footer={null}
      onCancel={onClose}
      className="scrolling-dialog"
    >
      <p className="muted">{t('groups.hint')}</p>
      {edited ? (
        <GroupEditor key={edited.name} group={edited} onClose={() => setEdited(null)} />
      ) : (
        <WriteButton onClick={() => setEdited(newGroup)}>{t('groups.add')}</WriteButton>
      )}
      <Answer query={groups} lines={6}>
        {(all) => (
          <ul className="group-list">
            {all.map((group) => (
              <GroupLine key={group.name} group={group} onEdit={() => setEdited(group)} />
            ))}
          </ul>
        )}
      </Answer>
    </Modal>
  )
}

const GroupLine = ({ group, onEdit }: { group: SubjectGroup; onEdit: () => void }): ReactElement => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const remove = useCommand('subject', 'removeGroup')
  const { id, name, members } = group
  return (
    <li className="group-line">
      <span className="group-name">{name}</span>
      <span className="muted">{id === null ? t('groups.wellKnown') : t('groups.own')}</span>
      <span className="group-acts">
        <WriteButton size="small" type="text" aria-label={t('groups.editOne', { name })} onClick={onEdit}>
          {t('groups.edit')}
        </WriteButton>
        {id === null ? null : (
          <WriteButton
            size="small"
            type="text"
            danger
            aria-label={t('groups.removeOne', { name })}
            onClick={() => remove.mutate({ groupId: id }, { onError: tell })}
          >
            {t('groups.remove')}
          </WriteButton>
        )}
      </span>
      <span className="group-members">{members.join('、')}</span>
    </li>
  )
}
