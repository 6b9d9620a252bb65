import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined'
import Input from 'antd/es/input'
import Modal from 'antd/es/modal'
import { Fragment, type KeyboardEvent, type ReactElement, useDeferredValue, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../src-shared/contract/library'
import { useCall } from '../../api/use-call'
import { FailureNotice } from '../../views/failure/failure-notice'
import { groupHits, type HitGroup } from './hit-groups'
import { markMatches } from './mark-matches'
import { useJumpToHit } from './use-jump-to-hit'

interface ResultsProps {
  readonly groups: readonly HitGroup[]
  readonly query: string
  readonly active: SearchHit | undefined
  readonly listId: string
  readonly onChoose: (hit: SearchHit) => void
}

const Marked = ({ text, query }: { text: string; query: string }): ReactElement => (
  <>
    {markMatches(text, query).map((part, index) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      part.isMatch ? <mark key={index}>{part.text}</mark> : <Fragment key={index}>{part.text}</Fragment>,
    )}
  </>
)

const Results = ({ groups, query, active, listId, onChoose }: ResultsProps): ReactElement => {
  const { t } = useTranslation('frame')
  const editions = useCall('edition', 'list', {})
  // Editions of one report share their title: the year tells them apart.
  const placeOf = (hit: SearchHit) => {
    const edition = editions.data?.find(({ id }) => id === hit.editionId)
    return edition ? `${edition.year} · ${edition.title}` : hit.edition || hit.source
  }
  return (
    <div className="search-results" id={listId} role="listbox" aria-label={t('search.results')}>
      {groups.map(({ kind, hits }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
        <div key={kind} role="group" aria-label={t(`search.kind.${kind}`)}>
          <div className="search-kind" aria-hidden="true">
            {t(`search.kind.${kind}`)} <span className="tabular">{hits.length}</span>
          </div>
          {hits.map((hit) => (
            <div
              key={`${hit.recordId} ${hit.text}`}
              id={`${listId}-${hit === active ? 'active' : hit.recordId}`}
              role="option"
              tabIndex={-1}
              aria-selected={hit === active}
              className="search-hit"
              ref={hit === active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : null}
              onClick={() => onChoose(hit)}
              onKeyDown={(event) => event.key === 'Enter' && onChoose(hit)}
            >
              <span className="choice-line">
                <span className="choice-main">
                  <Marked text={hit.title || hit.text} query={query} />
                </span>
                <span className="choice-note">{placeOf(hit)}</span>
              </span>
              {hit.excerpt ? (
                <span className="search-excerpt">
                  <Marked text={hit.excerpt} query={query} />
                </span>
              ) : null}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

/** Search over all editions, cases, figures, sources and indicators; arrows choose, Enter jumps. */
export const SearchPalette = ({ onClose }: { onClose: () => void }): ReactElement => {
  const { t } = useTranslation('frame')
  const listId = useId()
  const [query, setQuery] = useState('')
  const [position, setPosition] = useState(0)
  const asked = useDeferredValue(query.trim())
  const found = useCall('search', 'find', asked === '' ? null : { query: asked, limit: 60 })
  const jump = useJumpToHit()
  const groups = groupHits(found.data ?? [])
  const flat = groups.flatMap(({ hits }) => hits)
  const active = flat[Math.min(position, flat.length - 1)]
  const choose = (hit: SearchHit) => {
    jump(hit)
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setPosition(Math.min(position + 1, flat.length - 1))
    else if (event.key === 'ArrowUp') setPosition(Math.max(position - 1, 0))
    else if (event.key === 'Enter' && active) choose(active)
    else return
    event.preventDefault()
  }
  return (
    <Modal
      open
      footer={null}
      closable={false}
      width={680}
      style={{ top: 64 }}
      title={t('search.open')}
      onCancel={onClose}
      className="search-dialog"
    >
      <Input
        size="large"
        autoFocus
        variant="borderless"
        prefix={<SearchOutlined />}
        placeholder={t('search.placeholder')}
        maxLength={200}
        value={query}
        role="combobox"
        aria-label={t('search.placeholder')}
        aria-expanded={flat.length > 0}
        aria-controls={listId}
        aria-activedescendant={active ? `${listId}-active` : undefined}
        onChange={(event) => {
          setQuery(event.target.value)
          setPosition(0)
        }}
        onKeyDown={onKeyDown}
      />
      {found.error ? <FailureNotice failure={found.error.failure} onRetry={() => void found.refetch()} /> : null}
      {asked === '' ? <p className="search-hint">{t('search.hint')}</p> : null}
      {asked !== '' && found.data && flat.length === 0 ? (
        <p className="search-hint">{t('search.nothing', { query: asked })}</p>
      ) : null}
      <Results groups={groups} query={asked} active={active} listId={listId} onChoose={choose} />
    </Modal>
  )
}
