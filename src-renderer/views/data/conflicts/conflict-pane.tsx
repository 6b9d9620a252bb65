import Button from 'antd/es/button'
import { type ReactElement, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conflict } from '../../../../src-shared/contract/conflict'
import { useCall } from '../../../api/use-call'
import { Notice } from '../../../parts/notice'
import { Pane } from '../../../parts/pane'
import { Answer } from '../../failure/answer'
import { ConflictCard } from './conflict-card'
import './conflicts.css'

const PAGE = 50

/** What documents and data say that can't all be true, each with its sentences side by side and what can be done. */
export const ConflictPane = (): ReactElement => {
  const { t } = useTranslation('views')
  const conflicts = useCall('conflict', 'list', {})
  return (
    <Pane title={t('conflicts.title')} label={t('conflicts.title')} className="conflict-pane">
      <Answer query={conflicts} lines={10}>
        {(found) =>
          found.length === 0 ? (
            <Notice title={t('conflicts.empty')} detail={t('conflicts.emptyHint')} />
          ) : (
            <Conflicts found={found} />
          )
        }
      </Answer>
    </Pane>
  )
}

const Conflicts = ({ found }: { found: readonly Conflict[] }): ReactElement => {
  const { t } = useTranslation('views')
  const [limit, setLimit] = useState(PAGE)
  const list = useRef<HTMLOListElement>(null)
  return (
    <>
      <p className="conflict-count" role="status">
        {t('conflicts.count', { count: found.length })}
      </p>
      {/* The card that was settled goes with the button that was pressed: the hand finds the list again. */}
      <ol ref={list} className="conflict-list" tabIndex={-1} aria-label={t('conflicts.title')}>
        {found.slice(0, limit).map((one) => (
          <li key={one.id}>
            <ConflictCard conflict={one} onSettled={() => list.current?.focus()} />
          </li>
        ))}
      </ol>
      {found.length > limit ? (
        <Button block onClick={() => setLimit(limit + PAGE)}>
          {t('statements.more', { count: found.length - limit })}
        </Button>
      ) : null}
    </>
  )
}
