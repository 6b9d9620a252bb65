import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { type FormEvent, type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SubjectGroup } from '../../../../src-shared/data/subject-group'
import { useCall, useCommand } from '../../../api/use-call'
import { useTellFailure } from '../../failure/use-tell-failure'

/** Names a group and its members; a well-known group that is changed becomes the project's own. */
export const GroupEditor = ({ group, onClose }: { group: SubjectGroup; onClose: () => void }): ReactElement => {
  const { t } = useTranslation('views')
  const id = useId()
  const tell = useTellFailure()
  const save = useCommand('subject', 'saveGroup')
  const subjects = useCall('subject', 'list', {})
  const [name, setName] = useState(group.name)
  const [members, setMembers] = useState(group.members)
  const known = [...new Set([...(subjects.data ?? []).map(({ subject }) => subject), ...group.members])]
  const finish = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ id: group.id, name: name.trim(), members }, { onSuccess: onClose, onError: tell })
  }
  return (
    <form className="group-form" aria-label={t('groups.form')} onSubmit={finish}>
      <label htmlFor={`${id}name`}>{t('groups.name')}</label>
      <Input
        id={`${id}name`}
        value={name}
        maxLength={100}
        autoFocus
        onChange={(event) => setName(event.target.value)}
      />
      <label htmlFor={`${id}members`}>{t('groups.members')}</label>
      <Select
        id={`${id}members`}
        mode="tags"
        value={members}
        tokenSeparators={['、', '，', ',', ' ']}
        options={known.map((value) => ({ value }))}
        placeholder={t('groups.membersHint')}
        onChange={setMembers}
      />
      <span className="group-form-acts">
        <Button
          type="primary"
          htmlType="submit"
          loading={save.isPending}
          disabled={name.trim() === '' || members.length === 0}
        >
          {t('data.save')}
        </Button>
        <Button onClick={onClose}>{t('data.cancel')}</Button>
      </span>
    </form>
  )
}
