import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined'
import Input from 'antd/es/input'
import Modal from 'antd/es/modal'
import { type KeyboardEvent, type ReactElement, useDeferredValue, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchFilter, SearchKind } from '../../../src-shared/contract/search'
import { FailureNotice } from '../../views/failure/failure-notice'
import { RecentQueries } from './recent-list'
import { rememberQuery } from './recent-queries'
import './search.css'
import { SearchFilters, SearchKinds } from './search-filters'
import { type SearchOption, toOptionGroups } from './search-options'
import { optionId, SearchResults } from './search-results'
import { useJumpToHit } from './use-jump-to-hit'
import { useSearch } from './use-search'

const noFilter: SearchFilter = { editionId: null, year: null, sdg: null }

/** Search over all editions, cases, figures, sources, indicators and observations; arrows choose, Enter jumps. */
export const SearchPalette = ({ onClose }: { onClose: () => void }): ReactElement => {
  const { t } = useTranslation('frame')
  const listId = useId()
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState(noFilter)
  const [{ kind, pages }, setShown] = useState<{ kind: SearchKind | null; pages: number }>({ kind: null, pages: 1 })
  const [position, setPosition] = useState(0)
  const asked = useDeferredValue(query.trim())
  const found = useSearch({ query: asked, filter, kind, pages })
  const jump = useJumpToHit()
  const groups = toOptionGroups(found.groups ?? [])
  const options = groups.flatMap((group) => group.options)
  const active = options[Math.min(position, options.length - 1)]
  const isNarrowed = Object.values(filter).some((value) => value !== null)

  const ask = (words: string) => {
    setQuery(words)
    setPosition(0)
    setShown({ kind: null, pages: 1 })
  }
  const narrow = (to: SearchKind | null) => {
    setShown({ kind: to, pages: 1 })
    setPosition(0)
  }
  const choose = (option: SearchOption) => {
    if (!('hit' in option)) {
      if (kind === null) narrow(option.moreOf)
      else setShown({ kind, pages: pages + 1 })
      return
    }
    rememberQuery(asked)
    jump(option.hit, asked)
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setPosition(Math.min(position + 1, options.length - 1))
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
      width={720}
      style={{ top: 56 }}
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
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-activedescendant={active ? optionId(listId, active) : undefined}
        onChange={(event) => ask(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="search-bar">
        <SearchKinds counts={found.counts} kind={kind} onKind={narrow} />
        <SearchFilters
          filter={filter}
          onFilter={(next) => {
            setFilter(next)
            setPosition(0)
          }}
        />
      </div>
      {found.failure ? <FailureNotice failure={found.failure} onRetry={found.retry} /> : null}
      {asked === '' ? <RecentQueries onChoose={ask} /> : null}
      <p className="search-hint" role="status">
        {asked === '' ? t('search.hint') : null}
        {asked !== '' && !found.groups && !found.failure ? t('search.looking') : null}
        {asked !== '' && found.groups && options.length === 0
          ? t(isNarrowed ? 'search.nothingHere' : 'search.nothing', { query: asked })
          : null}
      </p>
      <SearchResults groups={groups} active={active} listId={listId} onChoose={choose} />
    </Modal>
  )
}
