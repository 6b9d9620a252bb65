import Radio from 'antd/es/radio'
import { useTranslation } from 'react-i18next'
import { caseStudy } from '../../../src-shared/blocks/case-study/definition'
import type { StoredValues } from '../../../src-shared/blocks/fields'
import { Field } from './field'
import { definePanel, type PanelBodyProps } from './panel'
import { PictureField } from './picture-field'
import { TextField } from './text-field'

const layouts = ['aside', 'full-width'] as const

function Body({ values, onChange }: PanelBodyProps<StoredValues<typeof caseStudy.fields>>) {
  const { t } = useTranslation('editor')
  return (
    <div className="nk-form">
      <TextField
        label={t('case.organization')}
        value={values.organization}
        onChange={(organization) => onChange({ ...values, organization })}
      />
      <TextField
        label={t('case.location')}
        value={values.location}
        onChange={(location) => onChange({ ...values, location })}
      />
      <Field label={t('case.layout')}>
        {(id) => (
          <Radio.Group
            id={id}
            value={values.layout}
            options={layouts.map((value) => ({ value, label: t(`case.layouts.${value}`) }))}
            onChange={({ target }) => onChange({ ...values, layout: target.value })}
          />
        )}
      </Field>
      <PictureField value={values.photo} onChange={(picture) => onChange({ ...values, photo: picture })} />
    </div>
  )
}

export const caseStudyPanel = definePanel(caseStudy, { Body })
