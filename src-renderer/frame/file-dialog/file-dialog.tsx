import ArrowUpOutlined from '@ant-design/icons/es/icons/ArrowUpOutlined'
import { useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Modal from 'antd/es/modal'
import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DialogRequest } from '../../../src-shared/contract/dialog'
import { useCall, useCommand } from '../../api/use-call'
import { Answer } from '../../views/failure/answer'
import { useTellFailure } from '../../views/failure/use-tell-failure'
import { type Choice, choiceOf, isOffered, pathsOf } from './choice'
import './file-dialog.css'
import { FolderList } from './folder-list'

/** Asks for files, a folder or a name to save under, where the shell has no dialog of its own. */
export const FileDialog = ({ request }: { request: DialogRequest }): ReactElement => {
  const { t } = useTranslation('frame')
  const tell = useTellFailure()
  const client = useQueryClient()
  const nameId = useId()
  const [folder, setFolder] = useState(request.folder)
  const [choice, setChoice] = useState<Choice>(() => choiceOf(request))
  const listing = useCall('dialog', 'listFolder', { dialogId: request.dialogId, folder })
  const answer = useCommand('dialog', 'answer')
  const here = listing.data?.folder ?? folder
  const paths = pathsOf(request, choice, here)
  // What main does with the answer may keep it busy: the question goes by what it answered, not by asking it once more.
  const finish = (chosen: string[] | null) =>
    answer.mutate(
      { dialogId: request.dialogId, paths: chosen },
      {
        onError: tell,
        onSuccess: () =>
          client.setQueryData(['dialog', 'pending', {}], (open: readonly DialogRequest[] | undefined) =>
            open?.filter(({ dialogId }) => dialogId !== request.dialogId),
          ),
        onSettled: () => client.invalidateQueries({ queryKey: ['dialog', 'pending'] }),
      },
    )
  const enter = (path: string) => {
    setFolder(path)
    setChoice((now) => ({ ...now, selected: [], typed: request.kind === 'save-file' ? now.typed : '' }))
  }
  return (
    <Modal
      open
      width={640}
      centered
      title={t(request.title, { defaultValue: t(`fileDialog.${request.kind}`) })}
      okText={t(`fileDialog.confirm.${request.kind}`)}
      okButtonProps={{ disabled: paths.length === 0 }}
      onOk={() => finish(paths)}
      onCancel={() => finish(null)}
    >
      <div className="file-dialog-place">
        <Button
          icon={<ArrowUpOutlined />}
          aria-label={t('fileDialog.up')}
          title={t('fileDialog.up')}
          disabled={!listing.data?.parent}
          onClick={() => listing.data?.parent && enter(listing.data.parent)}
        />
        <Input
          key={here}
          defaultValue={here}
          aria-label={t('fileDialog.folder')}
          onPressEnter={(event) => enter(event.currentTarget.value)}
        />
      </div>
      <div className="file-dialog-list">
        <Answer query={listing}>
          {({ entries }) => (
            <FolderList
              entries={entries.filter((entry) => isOffered(request, entry))}
              isMultiple={request.multiple}
              choosesFiles={request.kind !== 'choose-folder'}
              selected={choice.selected}
              onSelect={(selected, name) => setChoice({ selected, typed: request.kind === 'save-file' ? name : '' })}
              onEnter={enter}
              onConfirm={(path) => finish([path])}
            />
          )}
        </Answer>
      </div>
      {request.kind === 'choose-folder' ? (
        <p className="muted ellipsis">{t('fileDialog.chosenFolder', { folder: here })}</p>
      ) : (
        <div className="file-dialog-name">
          <label htmlFor={nameId}>{t(request.kind === 'save-file' ? 'fileDialog.name' : 'fileDialog.typed')}</label>
          <Input
            id={nameId}
            autoFocus
            data-begins-here=""
            // What is typed takes the place of the name and leaves its ending.
            onFocus={({ target }) => target.setSelectionRange(0, Math.max(target.value.lastIndexOf('.'), 0))}
            value={choice.typed}
            onChange={(event) => setChoice({ selected: [], typed: event.target.value })}
            onPressEnter={() => paths.length > 0 && finish(paths)}
          />
        </div>
      )}
    </Modal>
  )
}
