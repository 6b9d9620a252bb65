import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { type FormEvent, type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConflictSide, SideRef } from '../../../../src-shared/contract/conflict'
import { documentWords } from '../statements/document-words'
import { faceOf } from '../values/cell-face'

interface ScopeFormProps {
  readonly sides: readonly ConflictSide[]
  readonly isBusy: boolean
  readonly onScopes: (scopes: { ref: SideRef; scope: string }[]) => void
  readonly onClose: () => void
}

/** Keeps every value, each with words for what it counts. */
export const ScopeForm = ({ sides, isBusy, onScopes, onClose }: ScopeFormProps): ReactElement => {
  const { t } = useTranslation('views')
  const id = useId()
  const [scopes, setScopes] = useState(() => sides.map(({ scope }) => scope))
  const given = scopes.map((scope) => scope.trim())
  const isWhole = given.every((scope) => scope !== '') && new Set(given).size === given.length
  const finish = (event: FormEvent) => {
    event.preventDefault()
    if (isWhole) onScopes(sides.map(({ ref }, at) => ({ ref, scope: given[at] ?? '' })))
  }
  return (
    <form className="conflict-scopes" aria-label={t('conflicts.keepAll')} onSubmit={finish}>
      <p className="muted">{t('conflicts.scopesHint')}</p>
      {sides.map((side, at) => (
        <div key={JSON.stringify(side.ref)} className="conflict-scope">
          <label htmlFor={`${id}${at}`}>
            <strong className="tabular">{faceOf(side, '')}</strong>{' '}
            <span className="muted">{documentWords(t, side.document)}</span>
          </label>
          <Input
            id={`${id}${at}`}
            size="small"
            autoFocus={at === 0}
            maxLength={200}
            value={scopes[at] ?? ''}
            placeholder={t('conflicts.scopeHint')}
            onChange={(event) => setScopes(scopes.map((scope, other) => (other === at ? event.target.value : scope)))}
          />
        </div>
      ))}
      <div className="conflict-scopes-actions">
        <Button size="small" onClick={onClose}>
          {t('data.cancel')}
        </Button>
        <Button size="small" type="primary" htmlType="submit" disabled={!isWhole} loading={isBusy}>
          {t('conflicts.keepAllConfirm')}
        </Button>
      </div>
    </form>
  )
}
