import AutoComplete from 'antd/es/auto-complete'
import Collapse from 'antd/es/collapse'
import Select from 'antd/es/select'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Binding } from '../../../src-shared/data/binding'
import type { IndicatorId } from '../../../src-shared/data/ids'
import { NATION } from '../../../src-shared/data/observation'
import { api } from '../../api/client'
import { useCall } from '../../api/use-call'
import { BindingBasis } from './binding-basis'
import { contentOf, contents, withContent, withIndicator } from './binding-content'
import { BindingContentFields } from './binding-content-fields'
import { BindingFormat } from './binding-format'
import { BindingPreview } from './binding-preview'
import { Field } from './field'
import { IndicatorField } from './indicator-field'
import { PeriodField } from './period-field'

const periods = ['Y', 'Y-1', 'Y-4..Y', 'latest:year', 'latest:month', 'latest:day'] as const

interface BindingFormProps {
  readonly binding: Binding | null
  readonly onChange: (binding: Binding) => void
  readonly isFocused?: boolean
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].filter((value) => value !== '')

/** Chooses what a live number says, with a preview of its words. How it is written is folded away until it is wanted. */
export function BindingForm({ binding, onChange, isFocused = false }: BindingFormProps): ReactElement {
  const { t } = useTranslation('editor')
  const observations = useCall('observation', 'list', binding ? { indicatorId: binding.indicatorId } : null)
  const known = observations.data ?? []
  const groups = (useCall('subject', 'groups', {}).data ?? []).map(({ name }) => name)
  const subjects = distinct([NATION, ...known.map(({ subject }) => subject)])
  const set = (change: Partial<Binding>) => binding && onChange({ ...binding, ...change })
  const choose = async (id: IndicatorId) => {
    const answer = await api.observation.list({ indicatorId: id })
    onChange(withIndicator(binding, id, answer.ok ? answer.value : []))
  }
  return (
    <div className="nk-form">
      <IndicatorField
        value={binding?.indicatorId ?? null}
        isFocused={isFocused}
        onChoose={({ id }) => void choose(id)}
      />
      {binding ? (
        <>
          <Field label={t('binding.content')}>
            {(id) => (
              <Select
                id={id}
                className="nk-wide"
                value={contentOf(binding)}
                listHeight={400}
                options={contents.map((value) => ({ value, label: t(`transforms.${value}`) }))}
                onChange={(content) => set(withContent(binding, content, known))}
              />
            )}
          </Field>
          <Field label={t('binding.subject')}>
            {(id) => (
              <AutoComplete
                id={id}
                className="nk-wide"
                value={binding.subject}
                options={distinct([...subjects, ...groups]).map((value) => ({ value }))}
                onChange={(subject: string) => set({ subject: subject || NATION })}
              />
            )}
          </Field>
          <PeriodField
            label={t('binding.period')}
            value={binding.period}
            offered={periods}
            onChange={(period) => period && set({ period })}
          />
          <BindingContentFields binding={binding} subjects={subjects} groups={groups} onChange={set} />
          <BindingBasis binding={binding} known={known} onChange={set} />
          <Collapse
            ghost
            size="small"
            className="nk-fold"
            items={[
              {
                key: 'format',
                label: t('binding.format'),
                children: (
                  <div className="nk-form">
                    <BindingFormat binding={binding} onChange={set} />
                  </div>
                ),
              },
            ]}
          />
          <BindingPreview binding={binding} />
        </>
      ) : null}
    </div>
  )
}
