import { defineBlock } from '../define-block'
import { text } from '../fields'

/** A note at the foot of the page; screens show it at the end of the section. Media number and place it themselves. */
export const footnote = defineBlock({
  kind: 'footnote',
  placement: 'inline',
  numbered: null,
  menu: { keywords: ['脚注', '注释', 'footnote', 'note'] },
  fields: { text: text({ counts: true }) },
  View: ({ values }) => (
    <sup className="footnote" title={values.text}>
      ※
    </sup>
  ),
})
