import MoreOutlined from '@ant-design/icons/es/icons/MoreOutlined'
import Button from 'antd/es/button'
import Dropdown from 'antd/es/dropdown'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import { formatPeriod } from '../../../../src-shared/data/format-period'
import type { Observation } from '../../../../src-shared/data/observation'
import { useCommand } from '../../../api/use-call'
import { useTellFailure } from '../../failure/use-tell-failure'
import { type ObservationRow, toRows } from './observation-rows'
import { SourceCell } from './source-cell'
import { useWithdraw } from './use-withdraw'

interface ObservationTableProps {
  readonly indicator: IndicatorSummary
  readonly observations: readonly Observation[]
  readonly onCorrect: (observation: Observation) => void
}

const RowMenu = ({
  row,
  onCorrect,
}: {
  row: ObservationRow
  onCorrect: (observation: Observation) => void
}): ReactElement => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const prefer = useCommand('observation', 'prefer')
  const withdraw = useWithdraw()
  const { observation } = row
  const items = [
    { key: 'correct', label: t('data.correct'), onClick: () => onCorrect(observation) },
    ...(row.hasRivals && !observation.preferred
      ? [
          {
            key: 'prefer',
            label: t('data.prefer'),
            onClick: () => prefer.mutate({ observationId: observation.id }, { onError: tell }),
          },
        ]
      : []),
    { key: 'withdraw', label: t('data.withdraw'), danger: true, onClick: () => withdraw(observation) },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button
        size="small"
        type="text"
        icon={<MoreOutlined />}
        aria-label={t('data.valueMenu', { period: observation.period })}
      />
    </Dropdown>
  )
}

/** Live values: period, number, what kind of value it is, and who says so. */
export const ObservationTable = ({ indicator, observations, onCorrect }: ObservationTableProps): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  return (
    <table className="observation-table">
      <thead>
        <tr>
          <th scope="col">{t('data.period')}</th>
          <th scope="col">{t('data.subject')}</th>
          <th scope="col" className="number">
            {t('data.value')}
          </th>
          <th scope="col">{t('data.basis')}</th>
          <th scope="col">{t('data.statusLabel')}</th>
          <th scope="col">{t('data.source')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('data.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {toRows(observations).map((row) => {
          const { observation } = row
          const basis = [
            observation.changeBasis,
            observation.priceBasis === 'none' ? '' : t(`data.priceBasis.${observation.priceBasis}`),
          ]
          return (
            <tr key={observation.id} className={row.isInConflict ? 'in-conflict' : ''}>
              <th scope="row">{formatPeriod(observation.period, language, indicator.nature)}</th>
              <td>{observation.subject}</td>
              <td className="number tabular">
                {observation.qualifier} {observation.value} <span className="muted">{observation.unit}</span>
              </td>
              <td>{basis.filter(Boolean).join(' · ') || <span className="muted">{t('data.level')}</span>}</td>
              <td>
                {t(`data.status.${observation.status}`)}
                {observation.preferred ? <span className="value-mark">{t('data.preferred')}</span> : null}
                {row.isInConflict ? <span className="value-mark value-conflict">{t('data.conflict')}</span> : null}
              </td>
              <td className="source-cell">
                <SourceCell observation={observation} />
              </td>
              <td>
                <RowMenu row={row} onCorrect={onCorrect} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
