import { type ReactElement, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type Binding, bindingKey, listTroubles, type ResolvedValue } from '../../../src-shared/data/binding'
import { useLiveValues, wantLiveValues } from '../live-values'

/** What a binding comes to now; undefined until main has answered. */
const useResolved = (binding: Binding): ResolvedValue | undefined => {
  const key = bindingKey(binding)
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal bindings have one key
  useEffect(() => wantLiveValues([binding], []), [key])
  return useLiveValues(({ values }) => values.get(key))
}

/** The words a live number will show, what stands behind them, and what speaks against them. */
export function BindingPreview({ binding }: { binding: Binding }): ReactElement {
  const { t } = useTranslation('editor')
  const resolved = useResolved(binding)
  const troubles = resolved ? listTroubles(resolved) : []
  const reasons = resolved?.flags.filter((flag) => !troubles.some((trouble) => trouble === flag)) ?? []
  const notes = [
    resolved?.period ?? '',
    ...troubles.map((trouble) => t(`state.${trouble}`)),
    ...reasons.map((flag) => t(`flag.${flag}`)),
  ]
  return (
    <output className="nk-preview" aria-label={t('preview')} data-state={troubles[0] ?? resolved?.state ?? 'waiting'}>
      <span className="nk-preview-text">{resolved?.text ?? '…'}</span>
      <span className="nk-muted">{notes.filter((note) => note !== '').join(' · ')}</span>
    </output>
  )
}
