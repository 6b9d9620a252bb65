import Button from 'antd/es/button'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import { candidateFields } from '../../../../src-shared/data/candidate-decision'
import type { Proposal } from '../../../../src-shared/document/proposal/proposal'
import { WriteButton } from '../../place/write-button'
import { Bindings } from './bindings'
import type { DataColumn } from './data-columns'
import type { Datum } from './datum'
import { DatumSentence } from './datum-sentence'
import { type DataEntry, wrongKey } from './use-data-entry'

interface DatumDetailProps {
  readonly datum: Datum
  readonly proposal: Proposal
  readonly indicators: readonly IndicatorSummary[]
  readonly entry: DataEntry
  readonly onAccept: () => void
  readonly onReject: () => void
  readonly onShowBlock: () => void
}

const columns: readonly DataColumn[] = [...candidateFields, 'indicator']

/** The chosen quantity: its sentence, what is wrong with it, what it is bound to, and what becomes of it. */
export const DatumDetail = (props: DatumDetailProps): ReactElement => {
  const { datum, proposal, indicators, entry, onAccept, onReject } = props
  const { t } = useTranslation('views')
  const { verdict, corrected } = datum.decision
  const wrong = columns.filter((column) => entry.wrong.has(wrongKey(datum.at, column)))
  const missing = datum.missing.filter((column) => !wrong.includes(column))
  const isCorrected = Object.keys(corrected).length > 0
  return (
    <section className="datum-detail" aria-label={t('reviewData.chosen')}>
      <DatumSentence found={datum.found} proposal={proposal} />
      <div role="status" className="datum-problems">
        {wrong.map((column) => (
          <p key={column}>
            {t('reviewData.problem', {
              column: t(`reviewData.column.${column}`),
              problem: t(`reviewData.wrong.${column}`),
            })}
          </p>
        ))}
        {datum.isLeftOut ? <p>{t('reviewData.leftOut')}</p> : null}
        {missing.map((column) => (
          <p key={column}>{t(`reviewData.missing.${column}`)}</p>
        ))}
      </div>
      <Bindings
        key={datum.at}
        datum={datum}
        indicators={indicators}
        onBind={(bound) => entry.decide([{ ...datum.decision, bound }])}
      />
      <div className="datum-acts">
        <WriteButton size="small" type="primary" disabled={verdict === 'accepted'} onClick={onAccept}>
          {t('reviewData.accept')}
        </WriteButton>
        <WriteButton size="small" disabled={verdict === 'rejected'} onClick={onReject}>
          {t('reviewData.reject')}
        </WriteButton>
        {verdict === 'open' ? null : (
          <WriteButton size="small" onClick={() => entry.reopen([datum])}>
            {t('reviewData.reopen')}
          </WriteButton>
        )}
        {isCorrected ? (
          <WriteButton size="small" onClick={() => entry.decide([{ ...datum.decision, corrected: {} }])}>
            {t('reviewData.asFound')}
          </WriteButton>
        ) : null}
        <Button size="small" type="text" onClick={props.onShowBlock}>
          {t('reviewData.showBlock')}
        </Button>
      </div>
    </section>
  )
}
