import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import { formatPeriod } from '../../../../src-shared/data/format-period'
import { Period } from '../../../../src-shared/data/period'
import type { TreeLine } from './tree-lines'

interface TreeItemProps {
  readonly id: string
  readonly line: TreeLine
  readonly startPx: number
  readonly heightPx: number
  readonly isChosen: boolean
  readonly isActive: boolean
  readonly hasStaged: boolean
  readonly onPress: () => void
}

const IndicatorLine = ({ indicator, hasStaged }: { indicator: IndicatorSummary; hasStaged: boolean }): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const period = Period.safeParse(indicator.latestPeriod)
  const latest = period.success
    ? formatPeriod(period.data, i18n.language === 'en' ? 'en' : 'zh-CN', indicator.nature)
    : ''
  return (
    <>
      <span className="choice-line">
        <span className="choice-main">{indicator.name}</span>
        {hasStaged ? <span className="value-mark">{t('data.notRecorded')}</span> : null}
        <span className="choice-note tabular">{indicator.latestText}</span>
      </span>
      <span className="choice-line choice-note">
        <span className="choice-main">{[latest, indicator.unit].filter(Boolean).join(' · ')}</span>
        <span className="tabular">
          {t('data.counts', { observations: indicator.observationCount, uses: indicator.useCount })}
        </span>
      </span>
    </>
  )
}

/** A topic or an indicator of the tree. The tree itself has the focus and the keys. */
export const TreeItem = (props: TreeItemProps): ReactElement => {
  const { id, line, startPx, heightPx, isChosen, isActive, hasStaged, onPress } = props
  const { t } = useTranslation('views')
  const isTopic = line.kind === 'topic'
  const className = ['tree-line', isTopic ? 'tree-topic' : '', isChosen ? 'chosen' : '', isActive ? 'active' : '']
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names its active line
    <div
      id={id}
      role="treeitem"
      className={className.filter(Boolean).join(' ')}
      aria-level={isTopic ? 1 : 2}
      aria-selected={isChosen}
      {...(isTopic ? { 'aria-expanded': line.isOpen } : { 'aria-posinset': line.at, 'aria-setsize': line.of })}
      style={{ transform: `translateY(${startPx}px)`, height: heightPx }}
      onClick={onPress}
    >
      {isTopic ? (
        <>
          <span className="tree-fold" aria-hidden="true" />
          <span className="choice-main">{line.topic || t('data.noTopic')}</span>
          <span className="choice-note tabular">{line.count}</span>
        </>
      ) : (
        <IndicatorLine indicator={line.indicator} hasStaged={hasStaged} />
      )}
    </div>
  )
}
