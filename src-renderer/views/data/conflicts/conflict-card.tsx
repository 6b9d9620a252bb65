import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conflict } from '../../../../src-shared/contract/conflict'
import { formatPeriod } from '../../../../src-shared/data/format-period'
import { usePlace } from '../../place/place'
import { WriteButton } from '../../place/write-button'
import { ConflictSideView } from './conflict-side'
import { ScopeForm } from './scope-form'
import { useSettle } from './use-settle'

interface ConflictCardProps {
  readonly conflict: Conflict
  readonly onSettled: () => void
}

/** One conflict: what it is about, why it may be, both sentences, and the choices. */
export const ConflictCard = ({ conflict, onSettled }: ConflictCardProps): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const id = useId()
  const [isScoping, setScoping] = useState(false)
  const { settle, isPending } = useSettle(onSettled)
  const showIndicator = usePlace((place) => place.showIndicator)
  const { indicatorId, name, subject, period, changeBasis, priceBasis, reason, severity, sides } = conflict
  const facts = [
    period === null ? t('conflicts.undated') : formatPeriod(period, i18n.language === 'en' ? 'en' : 'zh-CN', 'flow'),
    subject,
    changeBasis,
    priceBasis === 'none' ? '' : t(`data.priceBasis.${priceBasis}`),
  ]
  return (
    <article className="conflict-card" aria-labelledby={id}>
      <header>
        <span className={`conflict-severity conflict-${severity}`}>{t(`conflicts.severity.${severity}`)}</span>
        <h3 id={id}>
          {indicatorId ? (
            <button type="button" className="link-button" onClick={() => showIndicator(indicatorId)}>
              {name}
            </button>
          ) : (
            name
          )}
        </h3>
        <span className="muted">{facts.filter(Boolean).join(' · ')}</span>
      </header>
      <p className="conflict-reason">{t(`conflicts.reason.${reason}`)}</p>
      <ul className="conflict-sides">
        {sides.map((side) => (
          <li key={JSON.stringify(side.ref)}>
            <ConflictSideView
              side={side}
              isBusy={isPending}
              onKeep={() =>
                settle({
                  choice: 'supersede',
                  keep: side.ref,
                  others: sides.filter((other) => other !== side).map(({ ref }) => ref),
                })
              }
              onMisprint={() => settle({ choice: 'misprint', side: side.ref })}
            />
          </li>
        ))}
      </ul>
      {isScoping ? (
        <ScopeForm
          sides={sides}
          isBusy={isPending}
          onScopes={(scopes) => settle({ choice: 'scopes', sides: scopes })}
          onClose={() => setScoping(false)}
        />
      ) : (
        <footer>
          <WriteButton size="small" onClick={() => setScoping(true)}>
            {t('conflicts.keepAll')}
          </WriteButton>
        </footer>
      )}
    </article>
  )
}
