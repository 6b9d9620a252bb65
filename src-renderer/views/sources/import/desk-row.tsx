import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Segmented from 'antd/es/segmented'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../parts/icon-button'
import { YearField } from '../../edition/year-field'
import { type ShownFailure, useFailureWords } from '../../failure/failure-words'
import { useJob } from '../../work/use-job'
import type { DeskFile } from './desk-file'
import { JobLine } from './job-line'

interface DeskRowProps {
  readonly file: DeskFile
  readonly onChange: (change: Partial<DeskFile>) => void
  /** `review`: it is looked through before it is imported. */
  readonly onStart: (review: boolean) => void
  readonly onRemove: () => void
}

const FailureLine = ({ failure, onRetry }: { failure: ShownFailure; onRetry: (() => void) | null }): ReactElement => {
  const { t } = useTranslation('views')
  const words = useFailureWords()(failure)
  return (
    <div className="desk-failure" role="alert">
      <strong>{words.message}</strong>
      <span>{words.hint}</span>
      {onRetry ? (
        <Button size="small" onClick={onRetry}>
          {t('failure.retry')}
        </Button>
      ) : null}
    </div>
  )
}

interface DeskFieldsProps extends Pick<DeskRowProps, 'file' | 'onChange'> {
  readonly onReview: () => void
}

const DeskFields = ({ file, onChange, onReview }: DeskFieldsProps): ReactElement => {
  const { t } = useTranslation('views')
  return (
    <div className="desk-fields">
      <Segmented
        aria-label={t('import.as')}
        value={file.as}
        options={(['edition', 'source'] as const).map((value) => ({ value, label: t(`import.kind.${value}`) }))}
        onChange={(as) => onChange({ as })}
      />
      {file.as === 'edition' ? (
        <YearField label={t('import.year')} value={file.year} isNeeded onChange={(year) => onChange({ year })} />
      ) : null}
      <Input
        aria-label={t('import.title')}
        placeholder={t('import.titleHint')}
        maxLength={200}
        value={file.title}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <Button onClick={onReview}>{t('import.review')}</Button>
    </div>
  )
}

/** One file on the desk. */
export const DeskRow = ({ file, onChange, onStart, onRemove }: DeskRowProps): ReactElement => {
  const { t } = useTranslation('views')
  const job = useJob(file.jobId)
  const failure = job?.failure ?? file.failure
  const isOpen = file.token !== null && (file.jobId === null || failure !== null)
  return (
    <li className="desk-row">
      <div className="desk-name">
        <strong className="ellipsis">{file.name}</strong>
        {file.bytes > 0 ? <span className="muted tabular">{Math.ceil(file.bytes / 1024)} KB</span> : null}
        {job?.state === 'running' ? null : (
          <IconButton label={t('import.remove', { name: file.name })} icon={<CloseOutlined />} onClick={onRemove} />
        )}
      </div>
      {/* What was refused for its year or title can be put right here and tried again. */}
      {isOpen ? <DeskFields file={file} onChange={onChange} onReview={() => onStart(true)} /> : null}
      {job && !failure ? <JobLine job={job} /> : null}
      {failure ? <FailureLine failure={failure} onRetry={file.token === null ? null : () => onStart(false)} /> : null}
    </li>
  )
}
