import type { KeyboardEvent, ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackUp } from '../../../src-shared/contract/safety'
import { sizeWords, useMoment } from './back-up-words'

interface BackUpListProps {
  readonly backUps: readonly BackUp[]
  readonly chosen: string | null
  readonly onChoose: (token: string) => void
}

/** Backups of a project, newest first: when, why, how large, and whether it was read through. Arrows walk. */
export const BackUpList = ({ backUps, chosen, onChoose }: BackUpListProps): ReactElement => {
  const { t } = useTranslation('frame')
  const moment = useMoment()
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const row = event.currentTarget.closest('li')
    const beside = step === 1 ? row?.nextElementSibling : step === -1 ? row?.previousElementSibling : null
    const button = beside?.querySelector('button')
    if (!button) return
    event.preventDefault()
    button.focus()
    button.click()
  }
  return (
    <ul className="back-up-list" aria-label={t('backUps.list')}>
      {backUps.map((backUp) => (
        <li key={backUp.token}>
          <button
            type="button"
            className="choice"
            aria-pressed={backUp.token === chosen}
            title={backUp.path}
            onClick={() => onChoose(backUp.token)}
            onKeyDown={walk}
          >
            <span className="choice-line">
              <span className="choice-main tabular">{moment(backUp.at)}</span>
              <span className="choice-note">{t(`backUps.reason.${backUp.reason}`)}</span>
            </span>
            <span className="choice-line">
              <span className="choice-note tabular">{sizeWords(backUp.bytes)}</span>
              {backUp.check === null ? null : (
                <span className={`choice-note back-up-${backUp.check}`}>{t(`backUps.check.${backUp.check}`)}</span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
