import { useTranslation } from 'react-i18next'
import type { StoredValues } from '../../../src-shared/blocks/fields'
import { photo } from '../../../src-shared/blocks/photo/definition'
import { definePanel, type PanelBodyProps } from './panel'
import { PictureField } from './picture-field'
import { TextField } from './text-field'

function Body({ values, onChange }: PanelBodyProps<StoredValues<typeof photo.fields>>) {
  const { t } = useTranslation('editor')
  return (
    <div className="nk-form">
      <PictureField value={values.picture} onChange={(picture) => onChange({ ...values, picture })} />
      <TextField
        label={t('picture.credit')}
        value={values.credit}
        onChange={(credit) => onChange({ ...values, credit })}
      />
    </div>
  )
}

export const photoPanel = definePanel(photo, { Body })
