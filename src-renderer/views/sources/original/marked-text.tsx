import { type ReactElement, useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Places } from '../../../../src-shared/document/proposal/proposal'
import { cutAt } from './cut-at'

interface MarkedTextProps {
  readonly text: string
  readonly places: Places
  readonly focus: Places
}

/** The text of a document with a passage marked and in sight. */
export const MarkedText = ({ text, places, focus }: MarkedTextProps): ReactElement => {
  const { t } = useTranslation('views')
  const box = useRef<HTMLElement>(null)
  const stretches = useMemo(() => cutAt(text, places, focus), [text, places, focus])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another passage is to come into sight
  useLayoutEffect(() => {
    box.current?.querySelector('mark')?.scrollIntoView({ block: 'center' })
  }, [stretches])
  return (
    <section
      ref={box}
      className="original-text"
      aria-label={t('review.original')}
      lang="zh-CN"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys
      tabIndex={0}
    >
      {stretches.map(({ start, words, look }) =>
        look === 'plain' ? (
          <span key={start}>{words}</span>
        ) : (
          <mark key={start} className={look === 'focus' ? 'original-said original-number' : 'original-said'}>
            {words}
          </mark>
        ),
      )}
    </section>
  )
}
