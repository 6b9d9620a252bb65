import AutoComplete from 'antd/es/auto-complete'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Correction } from '../../../../src-shared/data/observation'
import { useCall } from '../../../api/use-call'
import type { SourceChoice } from '../paste/paste-plan'
import type { Staging } from './staging'

interface SourceFieldsProps {
  readonly staging: Pick<Staging, 'source' | 'correction' | 'reason'>
  readonly set: (change: Partial<Pick<Staging, 'source' | 'correction' | 'reason'>>) => void
  /** Words that name sources of this indicator's values so far. */
  readonly knownNotes: readonly string[]
  readonly isSourceMissing: boolean
}

const words = (text: string) => text.trim().toLocaleLowerCase()

/** One source and one reason for all that is typed or pasted together. */
export const SourceFields = ({ staging, set, knownNotes, isSourceMissing }: SourceFieldsProps): ReactElement => {
  const { t } = useTranslation('views')
  const id = useId()
  const sources = useCall('source', 'list', {})
  const documents = sources.data ?? []
  const titleOf = ({ sourceId, sourceNote }: SourceChoice) => {
    const document = documents.find((one) => one.id === sourceId)
    return document ? document.title || document.fileName : sourceNote
  }
  const choose = (text: string) => {
    const document = documents.find((one) => (one.title || one.fileName) === text)
    set({ source: document ? { sourceId: document.id, sourceNote: '' } : { sourceId: null, sourceNote: text } })
  }
  const known = [...new Set([...documents.map((one) => one.title || one.fileName), ...knownNotes])]
  return (
    <div className="source-fields">
      <label htmlFor={`${id}source`}>{t('data.source')}</label>
      <AutoComplete
        id={`${id}source`}
        className="source-field"
        value={titleOf(staging.source)}
        options={known.map((value) => ({ value }))}
        showSearch={{ filterOption: (typed, option) => words(option?.value ?? '').includes(words(typed)) }}
        placeholder={t('data.sourceForAll')}
        maxLength={500}
        {...(isSourceMissing ? { status: 'warning' as const } : {})}
        onChange={choose}
      />
      <label htmlFor={`${id}correction`}>{t('data.correction')}</label>
      <Select
        id={`${id}correction`}
        className="correction-field"
        value={staging.correction}
        options={Correction.options.map((value) => ({ value, label: t(`data.corrections.${value || 'unsaid'}`) }))}
        onChange={(correction) => set({ correction })}
      />
      <Input
        className="reason-field"
        aria-label={t('data.reason')}
        placeholder={t('data.reasonHint')}
        value={staging.reason}
        maxLength={500}
        onChange={(event) => set({ reason: event.target.value })}
      />
    </div>
  )
}

interface StagedBarProps {
  readonly count: number
  readonly wrong: number
  readonly withoutSource: number
  readonly isRecording: boolean
  readonly onRecord: () => void
  readonly onDiscard: () => void
}

/** What is typed and waits to be recorded. */
export const StagedBar = (props: StagedBarProps): ReactElement => {
  const { count, wrong, withoutSource, isRecording, onRecord, onDiscard } = props
  const { t } = useTranslation('views')
  const needs = [
    ...(wrong > 0 ? [t('data.wrongCells', { count: wrong })] : []),
    ...(withoutSource > 0 ? [t('data.sourceNeeded')] : []),
  ]
  return (
    <div className="staged-bar">
      <span role="status">
        <strong>{t('data.stagedCount', { count })}</strong>{' '}
        {needs.length > 0 ? <span className="staged-needs">{needs.join(t('data.semicolon'))}</span> : null}
      </span>
      <Button onClick={onDiscard}>{t('data.discard')}</Button>
      <Button type="primary" disabled={needs.length > 0} loading={isRecording} onClick={onRecord}>
        {t('data.recordStaged', { count })}
      </Button>
    </div>
  )
}
