import { memo, type ReactElement, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Proposal } from '../../../../src-shared/document/proposal/proposal'
import { type Stretch, stretchesOf } from './review-text'

interface OriginalTextProps {
  readonly text: string
  readonly proposal: Proposal
  readonly chosenId: string | null
  readonly onChoose: (id: string) => void
}

const noiseOf = (proposal: Proposal): ReadonlySet<string> =>
  new Set(proposal.flatMap(({ kind, id }) => (kind === 'noise' ? [id] : [])))

const Stretches = memo(({ stretches, noise }: { stretches: readonly Stretch[]; noise: ReadonlySet<string> }) =>
  stretches.map(({ start, text, blockId }) =>
    blockId === null ? (
      <span key={start} className="original-nothing">
        {text}
      </span>
    ) : (
      <span key={start} data-block={blockId} className={noise.has(blockId) ? 'original-noise' : undefined}>
        {text}
      </span>
    ),
  ),
)
Stretches.displayName = 'Stretches'

/** The document as it was read; what the chosen block was made of is marked and in sight, and a click chooses. */
export const OriginalText = ({ text, proposal, chosenId, onChoose }: OriginalTextProps): ReactElement => {
  const { t } = useTranslation('views')
  const box = useRef<HTMLDivElement>(null)
  const stretches = useMemo(() => stretchesOf(text, proposal), [text, proposal])
  const noise = useMemo(() => noiseOf(proposal), [proposal])
  // Thousands of stretches stay as they are while one walks through the blocks: two change their look.
  // biome-ignore lint/correctness/useExhaustiveDependencies: stretches drawn anew have lost the mark
  useEffect(() => {
    const marked = [...(box.current?.querySelectorAll(`[data-block="${chosenId}"]`) ?? [])]
    for (const one of marked) one.classList.add('original-chosen')
    marked[0]?.scrollIntoView({ block: 'center' })
    return () => {
      for (const one of marked) one.classList.remove('original-chosen')
    }
  }, [chosenId, stretches])
  return (
    // The list beside it does the same by keyboard.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of blocks is the way for keys
    <section
      ref={box}
      className="original-text"
      aria-label={t('review.original')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys
      tabIndex={0}
      onClick={(event) => {
        const block = (event.target as Element).closest<HTMLElement>('[data-block]')?.dataset.block
        if (block && getSelection()?.isCollapsed !== false) onChoose(block)
      }}
    >
      <Stretches stretches={stretches} noise={noise} />
    </section>
  )
}
