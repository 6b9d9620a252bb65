import Button from 'antd/es/button'
import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangeImpact, PlannedChange } from '../../../../src-shared/contract/impact'
import { FailureNotice } from '../../failure/failure-notice'
import { countImpact } from './impact-counts'
import { ImpactList } from './impact-list'
import { useImpact } from './use-impact'
import './impact.css'

/** One line on what a planned change would do to what is written, with each sentence before and after to be opened. */
export const ImpactSummary = ({ change }: { change: PlannedChange | null }): ReactElement | null => {
  const { t } = useTranslation('views')
  const found = useImpact(change)
  if (found.state === 'none') return null
  if (found.state === 'failed') return <FailureNotice failure={found.failure} />
  if (found.state === 'working')
    return (
      <p className="impact-line" role="status">
        {t('impact.working')}
      </p>
    )
  return <KnownImpact impact={found.impact} />
}

/** What a change is known to do: one line, and each sentence before and after to be opened. */
export const KnownImpact = ({ impact }: { impact: ChangeImpact }): ReactElement => {
  const { t } = useTranslation('views')
  const [isOpen, setOpen] = useState(false)
  const listId = useId()
  const hasItems = impact.items.length > 0
  return (
    <section className="impact" aria-label={t('impact.label')}>
      <p className="impact-line" role="status">
        <ImpactWords impact={impact} />
        {hasItems ? (
          <Button
            size="small"
            type="link"
            aria-expanded={isOpen}
            aria-controls={listId}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'impact.hide' : 'impact.show')}
          </Button>
        ) : null}
      </p>
      {hasItems && isOpen ? (
        <div id={listId} className="impact-list">
          <ImpactList items={impact.items} />
        </div>
      ) : null}
    </section>
  )
}

/** 将改动 3 句、2 图；1 句由增转降. */
const ImpactWords = ({ impact }: { impact: ChangeImpact }): ReactElement => {
  const { t } = useTranslation('views')
  const counts = countImpact(impact)
  const kinds = (['sentences', 'cells', 'tiles', 'charts'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`impact.${kind}`, { n: counts[kind] }))
  const parts = [
    kinds.length === 0 ? t('impact.nothing') : t('impact.changes', { what: kinds.join(t('impact.and')) }),
    ...(impact.derived.length > 0 ? [t('impact.derived', { names: impact.derived.join(t('impact.and')) })] : []),
    ...(impact.overtaken > 0 ? [t('impact.overtaken', { n: impact.overtaken })] : []),
  ]
  return (
    <>
      <span>{parts.join(t('impact.then'))}</span>
      {counts.turns > 0 ? <strong className="impact-turn">{t('impact.turns', { n: counts.turns })}</strong> : null}
      {counts.contrary > 0 ? (
        <strong className="impact-contrary">{t('impact.contrary', { n: counts.contrary })}</strong>
      ) : null}
    </>
  )
}
