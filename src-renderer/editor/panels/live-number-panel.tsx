import { liveNumber } from '../../../src-shared/blocks/live-number/definition'
import { BindingForm } from './binding-form'
import { definePanel } from './panel'

export const liveNumberPanel = definePanel(liveNumber, {
  Body: ({ values, onChange, isFocused }) => (
    <BindingForm binding={values.binding} onChange={(binding) => onChange({ binding })} isFocused={isFocused} />
  ),
  isComplete: ({ binding }) => binding !== null,
})
