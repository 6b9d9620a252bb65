import Button from 'antd/es/button'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Said } from '../../../../src-shared/contract/statement'
import { formatPeriod, type Nature } from '../../../../src-shared/data/format-period'
import { DecimalText } from '../../../../src-shared/data/observation'
import { usePlace } from '../../place/place'
import { OriginalButton } from '../../sources/original/original-button'
import { faceOf } from '../values/cell-face'
import { documentWords } from './document-words'
import { MarkedQuote } from './marked-quote'
import { useShowPassage } from './use-show-passage'

const writtenValueOf = ({ value, unit, qualifier }: Said): string => {
  const decimal = DecimalText.safeParse(value)
  return decimal.success ? faceOf({ value: decimal.data, unit, qualifier }, '') : `${value}${unit}`
}

/** One sentence that speaks of an indicator: what it says, of when, in which document. */
export const SaidLine = ({ said, nature }: { said: Said; nature: Nature }): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const showPassage = useShowPassage()
  const openSection = usePlace((place) => place.openSection)
  const { document, period, subject, changeBasis, scope, quote, mark, verdict, shownAt, kind } = said
  const isOut = verdict === 'misprint' || verdict === 'superseded'
  const facts = [
    period === null ? '' : formatPeriod(period, i18n.language === 'en' ? 'en' : 'zh-CN', nature),
    subject,
    changeBasis,
    scope,
  ]
  const marks = [
    verdict === '' ? '' : t(`statements.verdict.${verdict}`),
    kind === 'shown' ? t('statements.shown') : '',
    kind === 'found' && verdict === '' && !said.isAccepted ? t('statements.notAccepted') : '',
  ]
  const show = () =>
    shownAt && document.editionId
      ? openSection(document.editionId, shownAt.sectionId, shownAt.blockId)
      : void showPassage(document, quote, said.value)
  return (
    <article className="said-line">
      <header>
        <strong className={isOut ? 'tabular superseded' : 'tabular'}>{writtenValueOf(said)}</strong>
        <span className="muted">{facts.filter(Boolean).join(' · ')}</span>
        {marks.filter(Boolean).map((words) => (
          <span key={words} className="value-mark">
            {words}
          </span>
        ))}
      </header>
      {quote === '' ? null : <MarkedQuote quote={quote} mark={mark} />}
      <footer>
        <span className="muted">{documentWords(t, document)}</span>
        {document.sourceId !== null || shownAt !== null ? (
          <Button size="small" type="link" onClick={show}>
            {t('statements.show')}
          </Button>
        ) : null}
        {document.sourceId !== null && document.editionId !== null ? (
          <OriginalButton sourceId={document.sourceId} quote={quote} value={said.value} />
        ) : null}
      </footer>
    </article>
  )
}
