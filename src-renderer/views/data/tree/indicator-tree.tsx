import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactElement, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import { useStagedValues } from '../values/staged-values'
import { TreeItem } from './tree-item'
import { readTreeKey, type TreeLine, toTreeLines } from './tree-lines'

const TOPIC_PX = 30
const INDICATOR_PX = 46

interface IndicatorTreeProps {
  readonly indicators: readonly IndicatorSummary[]
  readonly chosenId: string | null
  readonly onChoose: (indicatorId: string) => void
}

const placeOf = (lines: readonly TreeLine[], chosenId: string | null): number =>
  lines.findIndex((line) => line.kind === 'indicator' && line.indicator.id === chosenId)

/** Indicators by topic (ARIA: tree): drawn as far as it is seen, walked with the arrows. */
export const IndicatorTree = ({ indicators, chosenId, onChoose }: IndicatorTreeProps): ReactElement => {
  const { t } = useTranslation('views')
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const lines = useMemo(() => toTreeLines(indicators, closed), [indicators, closed])
  const staged = useStagedValues(({ byIndicator }) => byIndicator)
  // A topic can be stood at, too; an indicator that is stood at is chosen.
  const [topicAt, setTopicAt] = useState<string | null>(null)
  const atTopic = lines.findIndex((line) => line.kind === 'topic' && line.topic === topicAt)
  const active = Math.max(0, atTopic >= 0 ? atTopic : placeOf(lines, chosenId))
  const shown = useVirtualizer<HTMLDivElement, Element>({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'topic' ? TOPIC_PX : INDICATOR_PX),
    overscan: 6,
    getItemKey: (index) => {
      const line = lines[index]
      return line?.kind === 'indicator' ? line.indicator.id : `topic ${line?.topic ?? index}`
    },
    // What the tree says is its active line must be there.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), Math.min(active, range.count - 1)])].sort((a, b) => a - b),
  })
  useLayoutEffect(() => {
    if (lines.length > 0) shown.scrollToIndex(active, { align: 'auto' })
  }, [shown, active, lines.length])
  const fold = (topic: string, isOpen: boolean) => {
    const next = new Set(closed)
    if (isOpen) next.delete(topic)
    else next.add(topic)
    setClosed(next)
    setTopicAt(topic)
  }
  const goTo = (at: number) => {
    const line = lines[at]
    if (line?.kind === 'topic') setTopicAt(line.topic)
    if (line?.kind !== 'indicator') return
    setTopicAt(null)
    onChoose(line.indicator.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / INDICATOR_PX) - 1)
    const line = lines[active]
    const isToggle = line?.kind === 'topic' && (event.key === 'Enter' || event.key === ' ')
    const act = isToggle
      ? { kind: 'fold' as const, topic: line.topic, isOpen: !line.isOpen }
      : readTreeKey(event.key, lines, active, page)
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    if (act.kind === 'fold') fold(act.topic, act.isOpen)
    else goTo(act.at)
  }
  return (
    <div
      ref={scroller}
      className="indicator-tree"
      role="tree"
      tabIndex={0}
      aria-label={t('data.indicators')}
      aria-activedescendant={lines.length > 0 ? `${id}${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="none" style={{ height: shown.getTotalSize(), position: 'relative' }}>
        {shown.getVirtualItems().map(({ key, index, start, size }) => {
          const line = lines[index]
          return line ? (
            <TreeItem
              key={key}
              id={`${id}${index}`}
              line={line}
              startPx={start}
              heightPx={size}
              isChosen={line.kind === 'indicator' && line.indicator.id === chosenId}
              isActive={index === active}
              hasStaged={line.kind === 'indicator' && (staged.get(line.indicator.id)?.values.size ?? 0) > 0}
              onPress={() => (line.kind === 'topic' ? fold(line.topic, !line.isOpen) : goTo(index))}
            />
          ) : null
        })}
      </div>
    </div>
  )
}
