import { defineBlock } from '../define-block'
import { binding, line, rows, text } from '../fields'
import { changeText } from './change-text'

/** Tiles of key figures: a value with its label, and a change where one is bound. */
export const kpiGroup = defineBlock({
  kind: 'kpi-group',
  placement: 'block',
  numbered: null,
  menu: { keywords: ['关键指标', '指标卡', 'kpi'] },
  fields: {
    title: line(),
    tiles: rows({ label: text({ counts: true }), value: binding(), change: binding(), note: text({ counts: true }) }),
  },
  View: ({ values, tools }) => (
    <section className="kpi-group">
      <tools.Slot name="title" as="h4" />
      <ul className="kpi-tiles">
        {values.tiles.map((tile, at) => (
          // Tiles have no identity of their own; their place is what they are.
          // biome-ignore lint/suspicious/noArrayIndexKey: position is the identity
          <li key={at} className="kpi-tile">
            <span className="kpi-value" data-state={tile.value?.state ?? 'missing'}>
              {tile.value?.text ?? tools.words.missing}
            </span>
            <span className="kpi-label">{tile.label}</span>
            {tile.change ? (
              <span
                className="kpi-change"
                data-state={tile.change.state}
                data-sign={Math.sign(Number(tile.change.value ?? 0))}
              >
                {changeText(tile.change)}
              </span>
            ) : null}
            {tile.note ? <span className="kpi-note">{tile.note}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  ),
})
