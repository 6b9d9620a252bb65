import Button from 'antd/es/button'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Submission } from '../../../src-shared/contract/submission'
import { useCommand } from '../../api/use-call'
import { announce } from '../../parts/announce'
import { useTellFailure } from '../failure/use-tell-failure'
import { WriteButton } from '../place/write-button'
import { PlaceDialog } from './place-dialog'

/** What can be done with a submission as a whole. */
export const CaseActions = ({ submission }: { submission: Submission }): ReactElement => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const [isPlacing, setIsPlacing] = useState(false)
  const sheet = useCommand('submission', 'exportSheet')
  const original = useCommand('submission', 'exportOriginal')
  const reveal = useCommand('publish', 'reveal')
  const remove = useCommand('submission', 'remove')
  const submissionId = submission.id
  const tellWritten = (written: { token: string; fileName: string } | null) =>
    written &&
    announce(({ notification }) =>
      notification.success({
        title: t('cases.written', { name: written.fileName }),
        actions: (
          <Button size="small" onClick={() => reveal.mutate({ token: written.token }, { onError: tell })}>
            {t('publish.reveal')}
          </Button>
        ),
        placement: 'bottomRight',
      }),
    )
  return (
    <div className="case-actions">
      <WriteButton type="primary" onClick={() => setIsPlacing(true)}>
        {t('cases.place')}
      </WriteButton>
      <Button
        loading={sheet.isPending}
        onClick={() => sheet.mutate({ submissionId }, { onSuccess: tellWritten, onError: tell })}
      >
        {t('cases.exportSheet')}
      </Button>
      <Button
        loading={original.isPending}
        onClick={() => original.mutate({ submissionId }, { onSuccess: tellWritten, onError: tell })}
      >
        {t('cases.exportOriginal')}
      </Button>
      <WriteButton
        danger
        type="text"
        loading={remove.isPending}
        onClick={() => remove.mutate({ submissionId }, { onError: tell })}
      >
        {t('cases.remove')}
      </WriteButton>
      {isPlacing ? <PlaceDialog submission={submission} onClose={() => setIsPlacing(false)} /> : null}
    </div>
  )
}
