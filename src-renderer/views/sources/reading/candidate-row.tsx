import CheckOutlined from '@ant-design/icons/es/icons/CheckOutlined'
import Button from 'antd/es/button'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Candidate } from '../../../../src-shared/contract/source-content'
import { formatPeriod } from '../../../../src-shared/data/format-period'
import type { IndicatorId, SourceId } from '../../../../src-shared/data/ids'
import { Period } from '../../../../src-shared/data/period'
import { MarkedQuote } from '../../data/statements/marked-quote'
import { useNoWriting } from '../../place/no-writing'
import { usePlace } from '../../place/place'
import { OriginalButton } from '../original/original-button'
import { findNumber } from './candidate-marks'

interface CandidateRowProps {
  readonly sourceId: SourceId
  readonly candidate: Candidate
  /** The indicator it was accepted to already. */
  readonly takenTo: IndicatorId | null
  readonly onAccept: (candidate: Candidate) => void
}

/** A quantity with its sentence, to be accepted as a value. */
export const CandidateRow = ({ sourceId, candidate, takenTo, onAccept }: CandidateRowProps): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const noWriting = useNoWriting()
  const { subject, name, change, quote, value, unit, approx } = candidate
  const wordsOf = (text: string | null): string | null => {
    const period = Period.safeParse(text)
    return period.success ? formatPeriod(period.data, i18n.language === 'en' ? 'en' : 'zh-CN', 'flow') : text
  }
  const offer = { disabled: noWriting !== null, title: noWriting ?? undefined, onClick: () => onAccept(candidate) }
  const shown = {
    className: 'candidate-taken',
    icon: <CheckOutlined />,
    title: t('sources.acceptedHint'),
    onClick: () => usePlace.getState().showIndicator(takenTo),
  }
  return (
    <tr>
      <td>
        <span className="candidate-name">
          {[subject, name].filter(Boolean).join(' · ') || t('sources.unnamed')}
          {change ? <span className="muted"> {change}</span> : null}
        </span>
        <span className="candidate-quote" title={quote}>
          <MarkedQuote quote={quote} mark={findNumber(quote, value)} />
        </span>
      </td>
      <td>{wordsOf(candidate.period) ?? <span className="muted">{t('sources.noPeriod')}</span>}</td>
      <td className="number tabular">
        {approx ? '≈ ' : ''}
        {value} <span className="muted">{unit}</span>
      </td>
      <td>
        {/* One button for both, borders and all, so that the focus stays on it when the value was accepted. */}
        <Button size="small" {...(takenTo === null ? offer : shown)}>
          {t(takenTo === null ? 'sources.accept' : 'sources.accepted')}
        </Button>
        <OriginalButton isShort sourceId={sourceId} quote={quote} value={value} near={candidate.start} />
      </td>
    </tr>
  )
}
