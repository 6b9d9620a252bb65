import Button from 'antd/es/button'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConflictSide } from '../../../../src-shared/contract/conflict'
import { formatPeriod } from '../../../../src-shared/data/format-period'
import { WriteButton } from '../../place/write-button'
import { OriginalButton } from '../../sources/original/original-button'
import { documentWords } from '../statements/document-words'
import { MarkedQuote } from '../statements/marked-quote'
import { useShowPassage } from '../statements/use-show-passage'
import { faceOf } from '../values/cell-face'

interface ConflictSideProps {
  readonly side: ConflictSide
  readonly isBusy: boolean
  readonly onKeep: () => void
  readonly onMisprint: () => void
}

/** One side of a conflict: the value, the sentence that gives it, the document. */
export const ConflictSideView = ({ side, isBusy, onKeep, onMisprint }: ConflictSideProps): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const showPassage = useShowPassage()
  const { document, period, scope, quote, mark, ref } = side
  const value = faceOf(side, '')
  const name = documentWords(t, document)
  const facts = [
    period === null ? t('conflicts.undated') : formatPeriod(period, i18n.language === 'en' ? 'en' : 'zh-CN', 'stock'),
    scope,
    ref.kind === 'observation' ? t('conflicts.recorded') : t('statements.notAccepted'),
  ]
  return (
    <section className="conflict-side" aria-label={`${value} · ${name}`}>
      <p className="conflict-value">
        <strong className="tabular">{value}</strong>
        <span className="muted">{facts.filter(Boolean).join(' · ')}</span>
      </p>
      {quote === '' ? <p className="muted">{t('conflicts.noQuote')}</p> : <MarkedQuote quote={quote} mark={mark} />}
      <p className="conflict-document">
        <span className="muted">{name}</span>
        {document.sourceId === null || quote === '' ? null : (
          <Button size="small" type="link" onClick={() => void showPassage(document, quote, side.value)}>
            {t('statements.show')}
          </Button>
        )}
        {document.sourceId !== null && document.editionId !== null && quote !== '' ? (
          <OriginalButton sourceId={document.sourceId} quote={quote} value={side.value} />
        ) : null}
      </p>
      <p className="conflict-choices">
        <WriteButton size="small" type="primary" ghost disabled={isBusy} onClick={onKeep}>
          {t('conflicts.keep')}
        </WriteButton>
        <WriteButton size="small" type="text" disabled={isBusy} onClick={onMisprint}>
          {t('conflicts.misprint')}
        </WriteButton>
      </p>
    </section>
  )
}
