import Button from 'antd/es/button'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import { useCall } from '../../../api/use-call'
import { Notice } from '../../../parts/notice'
import { Answer } from '../../failure/answer'
import { SaidLine } from './said-line'
import './statements.css'

const PAGE = 100

/** What every edition and source said of the indicator, in order of time, each in its own words. */
export const IndicatorStatements = ({ indicator }: { indicator: IndicatorSummary }): ReactElement => {
  const { t } = useTranslation('views')
  const all = useCall('statement', 'history', { indicatorId: indicator.id })
  const [limit, setLimit] = useState(PAGE)
  return (
    <Answer query={all}>
      {(said) =>
        said.length === 0 ? (
          <Notice title={t('statements.empty')} detail={t('statements.emptyHint')} />
        ) : (
          <>
            <ol className="said-list" aria-label={t('statements.label', { name: indicator.name })}>
              {said.slice(0, limit).map((one) => (
                <li key={one.id}>
                  <SaidLine said={one} nature={indicator.nature} />
                </li>
              ))}
            </ol>
            {said.length > limit ? (
              <Button block onClick={() => setLimit(limit + PAGE)}>
                {t('statements.more', { count: said.length - limit })}
              </Button>
            ) : null}
          </>
        )
      }
    </Answer>
  )
}
