import Button from 'antd/es/button'
import TextArea from 'antd/es/input/TextArea'
import Progress from 'antd/es/progress'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../../../src-shared/contract/work'
import type { JobId } from '../../../../src-shared/data/ids'
import { useCommand } from '../../../api/use-call'
import { type ShownFailure, useFailureWords } from '../../failure/failure-words'
import { useTellFailure } from '../../failure/use-tell-failure'
import { useStepWords } from '../../work/step-words'

interface TableStartProps {
  /** The last reading, while it runs or where it failed. */
  readonly job: Job | null
  readonly onStarted: (jobId: JobId) => void
}

const Reading = ({ job }: { job: Job }): ReactElement => {
  const { t } = useTranslation('views')
  const stepWords = useStepWords()
  const tell = useTellFailure()
  const cancel = useCommand('work', 'cancel')
  return (
    <div className="table-reading">
      <strong className="ellipsis">{job.title || t('table.pasted')}</strong>
      <Progress percent={Math.round((job.done ?? 0) * 100)} aria-label={t('table.reading')} />
      <span className="muted" role="status">
        {stepWords(job.step) || t('table.reading')}
      </span>
      <Button onClick={() => cancel.mutate({ jobId: job.jobId }, { onError: tell })}>{t('publish.cancel')}</Button>
    </div>
  )
}

const Refusal = ({ failure }: { failure: ShownFailure }): ReactElement => {
  const words = useFailureWords()(failure)
  return (
    <div className="desk-failure" role="alert">
      <strong>{words.message}</strong>
      <span>{words.hint}</span>
    </div>
  )
}

/** Where a table comes from: a file, or what was copied from a spreadsheet or a page. */
export const TableStart = ({ job, onStarted }: TableStartProps): ReactElement => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const picking = useCommand('table', 'pickFile')
  const reading = useCommand('table', 'read')
  const [text, setText] = useState('')
  const read = (from: { token: string } | { text: string }) =>
    reading.mutate({ from }, { onSuccess: ({ jobId }) => onStarted(jobId), onError: tell })
  if (job?.state === 'running') return <Reading job={job} />
  return (
    <div className="table-start">
      {job?.state === 'failed' && job.failure ? <Refusal failure={job.failure} /> : null}
      <section>
        <h3>{t('table.fromFile')}</h3>
        <p className="muted">{t('table.fromFileHint')}</p>
        <Button
          type="primary"
          loading={picking.isPending || reading.isPending}
          onClick={() =>
            picking.mutate(
              {},
              { onSuccess: (picked) => (picked ? read({ token: picked.token }) : undefined), onError: tell },
            )
          }
        >
          {t('table.chooseFile')}
        </Button>
      </section>
      <section>
        <h3 id="table-paste">{t('table.fromText')}</h3>
        <p className="muted">{t('table.fromTextHint')}</p>
        <TextArea
          rows={8}
          value={text}
          aria-labelledby="table-paste"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <Button disabled={text.trim() === ''} onClick={() => read({ text })}>
          {t('table.readText')}
        </Button>
      </section>
    </div>
  )
}
