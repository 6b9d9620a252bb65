import { type ReactElement, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type Binding, bindingKey, type ResolvedValue } from '../../../src-shared/data/binding'
import { useLiveValues, wantLiveValues } from '../live-values'

/** What a binding comes to now; undefined until main has answered. */
const useResolved = (binding: Binding): ResolvedValue | undefined => {
  const key = bindingKey(binding)
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal bindings have one key
  useEffect(() => wantLiveValues([binding], []), [key])
  return useLiveValues(({ values }) => values.get(key))
}

/** The words a live number will show, and what stands behind them. */
export function BindingPreview({ binding }: { binding: Binding }): ReactElement {
  const { t } = useTranslation('editor')
  const resolved = useResolved(binding)
  return (
    <output className="nk-preview" aria-label={t('preview')} data-state={resolved?.state ?? 'waiting'}>
      <span className="nk-preview-text">{resolved?.text ?? '…'}</span>
      <span className="nk-muted">
        {[resolved?.period, resolved && resolved.state !== 'ok' ? t(`state.${resolved.state}`) : null]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </output>
  )
}
