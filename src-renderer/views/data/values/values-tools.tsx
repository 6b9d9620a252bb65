import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import Button from 'antd/es/button'
import Input, { type InputRef } from 'antd/es/input'
import Popover from 'antd/es/popover'
import { type FormEvent, type ReactElement, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parsePeriod } from '../../../../src-shared/data/parse-period'
import type { Period } from '../../../../src-shared/data/period'
import { AsKnownOn, type AsKnownOnProps } from '../../day/as-known-on'
import { WriteButton } from '../../place/write-button'
import type { DeskRequest } from './use-cell-deeds'

export interface ValuesLook {
  readonly areRowsPeriods: boolean
  readonly side: 'cell' | 'chart' | null
}

export const isValuesLook = (value: unknown): value is ValuesLook =>
  typeof value === 'object' &&
  value !== null &&
  'areRowsPeriods' in value &&
  typeof value.areRowsPeriods === 'boolean' &&
  'side' in value &&
  (value.side === null || value.side === 'cell' || value.side === 'chart')

// Beside the list, a sheet of less than this leaves no room for a pane.
const WIDE_PX = 1300

export const usualLook = (): ValuesLook => ({
  areRowsPeriods: true,
  side: window.innerWidth >= WIDE_PX ? 'cell' : null,
})

interface ValuesToolsProps extends AsKnownOnProps {
  readonly look: ValuesLook
  readonly isReadOnly: boolean
  readonly onLook: (change: Partial<ValuesLook>) => void
  readonly onAdd: () => void
  readonly request: DeskRequest | null
  readonly onRequest: (request: DeskRequest | null) => void
  readonly onAddPeriod: (period: Period) => void
  readonly onAddSubject: (subject: string) => void
}

/** What can be done with the table as a whole. */
export const ValuesTools = (props: ValuesToolsProps): ReactElement => {
  const { look, isReadOnly, onLook, asKnownOn, onAsKnownOn, onAdd, request, onRequest, onAddPeriod, onAddSubject } =
    props
  const { t } = useTranslation('views')
  const toggle = (side: 'cell' | 'chart') => (
    <Button
      aria-pressed={look.side === side}
      aria-label={t(`data.sideName.${side}`)}
      {...(look.side === side ? { color: 'primary' as const, variant: 'outlined' as const } : {})}
      onClick={() => onLook({ side: look.side === side ? null : side })}
    >
      {t(`data.side.${side}`)}
    </Button>
  )
  return (
    <div className="values-tools">
      <WriteButton type="primary" icon={<PlusOutlined />} disabled={isReadOnly} onClick={onAdd}>
        {t('data.addValue')}
      </WriteButton>
      <AddLine
        label={t('data.addPeriod')}
        field={t('data.period')}
        hint={t('data.periodHint')}
        problem={t('data.problem.period')}
        isDisabled={isReadOnly}
        isOpen={request?.kind === 'period'}
        onOpen={(isOpen) => onRequest(isOpen ? { kind: 'period' } : null)}
        onAdd={(text) => {
          const period = parsePeriod(text)
          if (period.ok) onAddPeriod(period.value)
          return period.ok
        }}
      />
      <AddLine
        label={t('data.addSubject')}
        field={t('data.subject')}
        hint={t('data.subjectHint')}
        problem={t('data.problem.subject')}
        isDisabled={isReadOnly}
        isOpen={request?.kind === 'subject'}
        onOpen={(isOpen) => onRequest(isOpen ? { kind: 'subject' } : null)}
        onAdd={(text) => {
          const subject = text.trim().slice(0, 100)
          if (subject !== '') onAddSubject(subject)
          return subject !== ''
        }}
      />
      <Button onClick={() => onLook({ areRowsPeriods: !look.areRowsPeriods })}>{t('data.turn')}</Button>
      <span className="values-tools-view">
        <AsKnownOn asKnownOn={asKnownOn} onAsKnownOn={onAsKnownOn} />
        {toggle('chart')}
        {toggle('cell')}
      </span>
    </div>
  )
}

interface AddLineProps {
  readonly label: string
  readonly field: string
  readonly hint: string
  readonly problem: string
  readonly isDisabled: boolean
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  /** Whether the text was one. */
  readonly onAdd: (text: string) => boolean
}

/** Asks for one period or subject and adds its line to the table. */
const AddLine = (props: AddLineProps): ReactElement => {
  const { label, field, hint, problem, isDisabled, isOpen, onOpen, onAdd } = props
  const { t } = useTranslation('views')
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const input = useRef<InputRef>(null)
  const finish = (event: FormEvent) => {
    event.preventDefault()
    const isAdded = onAdd(text)
    setWrong(!isAdded)
    if (!isAdded) return
    setText('')
    onOpen(false)
  }
  const form = (
    <form className="add-line" onSubmit={finish}>
      <Input
        ref={input}
        aria-label={field}
        placeholder={hint}
        value={text}
        maxLength={100}
        {...(isWrong ? { status: 'error' as const, 'aria-invalid': true } : {})}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="primary" htmlType="submit">
        {t('data.add')}
      </Button>
      {isWrong ? (
        <p className="value-problem" role="alert">
          {problem}
        </p>
      ) : null}
    </form>
  )
  return (
    <Popover
      open={isOpen}
      onOpenChange={onOpen}
      // Not at once: without motion the form is made before it is part of the page.
      afterOpenChange={(isNowOpen) => isNowOpen && input.current?.focus()}
      trigger="click"
      placement="bottomLeft"
      content={form}
      destroyOnHidden
    >
      <WriteButton disabled={isDisabled}>{label}</WriteButton>
    </Popover>
  )
}
