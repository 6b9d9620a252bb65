import { listTroubles } from '../../data/binding'
import { defineBlock } from '../define-block'
import { binding } from '../fields'

/** A number in running text that follows the data. It stores its binding alone. */
export const liveNumber = defineBlock({
  kind: 'live-number',
  placement: 'inline',
  numbered: null,
  menu: { keywords: ['实时数值', '数值', 'number', 'data'] },
  fields: { binding: binding() },
  View: ({ values, tools }) => (
    <span className="live-number" data-state={values.binding ? (listTroubles(values.binding)[0] ?? 'ok') : 'missing'}>
      {values.binding?.text ?? tools.words.missing}
    </span>
  ),
})
