import Button from 'antd/es/button'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OnChanged, TableLine } from '../../../../src-shared/contract/table'
import { formatPeriod } from '../../../../src-shared/data/format-period'
import { Period } from '../../../../src-shared/data/period'
import { grainOf, readPeriod } from '../../../../src-shared/data/period-parts'
import type { TableMapping } from '../../../../src-shared/data/table-mapping'
import { CountChip } from '../../../parts/count-chip'
import { DelayedSkeleton } from '../../../parts/delayed-skeleton'
import { TableImpact } from './table-impact'
import { type LineState, useTablePreview } from './use-table-preview'
import './preview-list.css'

const states: readonly LineState[] = ['new', 'changed', 'equal', 'skipped']
const LINES_AT_ONCE = 100
const MOST_LINES = 500

type Said = NonNullable<TableLine['said']>

const SaidValue = ({ said }: { said: Said }): ReactElement => {
  const { t } = useTranslation('views')
  const { value, unit, qualifier, status } = said
  const isBehind = ['余', '多', '以上'].includes(qualifier)
  return (
    <>
      {isBehind ? '' : qualifier}
      {value}
      {isBehind ? qualifier : ''} {unit}
      {status === 'preliminary' ? <span className="table-mark">{t('table.statuses.preliminary')}</span> : null}
    </>
  )
}

/** In words; a day is an end of something as tables print it: 2021年底. */
const periodWords = (text: string, language: string): string => {
  const period = Period.safeParse(text)
  if (!period.success) return text
  const nature = grainOf(readPeriod(period.data).from) === 'day' ? 'stock' : 'flow'
  return formatPeriod(period.data, language === 'en' ? 'en' : 'zh-CN', nature)
}

const PreviewRow = ({ line }: { line: TableLine }): ReactElement => {
  const { t, i18n } = useTranslation('views')
  return (
    <tr data-state={line.state}>
      <td>
        <span className="table-state">{t(`table.states.${line.state}`)}</span>
      </td>
      <td className="tabular">{line.place}</td>
      <td>
        {line.indicator}
        {line.reason ? <span className="table-reason">{t(`table.reasons.${line.reason}`)}</span> : null}
        {line.changeBasis === '' ? null : (
          <span className="table-mark">{t('table.basis', { basis: line.changeBasis })}</span>
        )}
      </td>
      <td>{line.subject}</td>
      <td className="tabular">{periodWords(line.period, i18n.language)}</td>
      <td className="number">{line.said ? <SaidValue said={line.said} /> : line.text}</td>
      <td className="number">{line.before && line.state !== 'equal' ? <SaidValue said={line.before} /> : null}</td>
      <td className="muted">{line.before?.source ?? ''}</td>
    </tr>
  )
}

interface PreviewListProps {
  readonly tableId: string
  readonly mapping: TableMapping
  readonly onChanged: OnChanged
}

/** Every value of the table against what the project has, before anything is written. */
export const PreviewList = ({ tableId, mapping, onChanged }: PreviewListProps): ReactElement => {
  const { t } = useTranslation('views')
  const [state, setState] = useState<LineState | null>(null)
  const [count, setCount] = useState(LINES_AT_ONCE)
  const preview = useTablePreview({ tableId, mapping, state, count })
  if (preview === null) return <DelayedSkeleton label={t('loading')} lines={10} />
  const asked = state === null ? states.reduce((sum, one) => sum + preview.counts[one], 0) : preview.counts[state]
  return (
    <div className="table-preview">
      <div className="table-filter">
        {states.map((one) => (
          <CountChip
            key={one}
            label={t(`table.states.${one}`)}
            count={preview.counts[one]}
            isChosen={state === one}
            onChoose={() => {
              setState(state === one ? null : one)
              setCount(LINES_AT_ONCE)
            }}
          />
        ))}
      </div>
      <TableImpact tableId={tableId} mapping={mapping} counts={preview.counts} onChanged={onChanged} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard. */}
      <section className="table-lines" aria-label={t('table.linesLabel')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {(['state', 'place', 'indicator', 'subject', 'period', 'said', 'before', 'source'] as const).map(
                (name) => (
                  <th key={name} scope="col" className={name === 'said' || name === 'before' ? 'number' : undefined}>
                    {t(`table.heads.${name}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {preview.lines.map((line) => (
              <PreviewRow key={`${line.place} ${line.period}`} line={line} />
            ))}
          </tbody>
        </table>
        {preview.lines.length === 0 ? <p className="muted">{t('table.noLines')}</p> : null}
        {asked > preview.lines.length && count < MOST_LINES ? (
          <Button size="small" onClick={() => setCount(Math.min(MOST_LINES, count + LINES_AT_ONCE))}>
            {t('table.moreLines', { count: asked - preview.lines.length })}
          </Button>
        ) : asked > preview.lines.length ? (
          <p className="muted">{t('table.restUnlisted', { count: asked - preview.lines.length })}</p>
        ) : null}
      </section>
    </div>
  )
}
