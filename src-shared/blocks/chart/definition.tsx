import { defineBlock } from '../define-block'
import { chart, line, recordId, text } from '../fields'

/** A numbered chart bound to indicators, with caption, source line and alternative text. */
export const chartBlock = defineBlock({
  kind: 'chart',
  placement: 'block',
  numbered: 'figure',
  menu: { keywords: ['图表', '柱状图', '折线图', 'chart', 'figure'] },
  fields: {
    figureId: recordId(),
    caption: line(),
    spec: chart(),
    source: text({ counts: true }),
    /** Empty: generated from the data. */
    alt: text(),
  },
  View: ({ values, tools }) => (
    <figure className="chart">
      {values.spec ? (
        <tools.Chart chart={values.spec.chart} alt={values.alt || values.spec.alt} />
      ) : (
        <div className="chart-empty">{tools.words.missing}</div>
      )}
      <div className="chart-caption">
        {tools.numberLabel ? <span className="number-label">{tools.numberLabel}</span> : null}
        <tools.Slot name="caption" as="figcaption" />
      </div>
      {values.source ? (
        <p className="chart-source">
          {tools.words.source}
          {values.source}
        </p>
      ) : null}
    </figure>
  ),
})
