import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../src-shared/contract/search'
import { Marked } from './marked'
import { countText } from './search-filters'
import type { OptionGroup, SearchOption } from './search-options'

interface ResultsProps {
  readonly groups: readonly OptionGroup[]
  readonly active: SearchOption | undefined
  readonly listId: string
  readonly onChoose: (option: SearchOption) => void
}

const HitLine = ({ hit }: { hit: SearchHit }): ReactElement => (
  <>
    <span className="choice-line">
      <span className="choice-main">
        {hit.title.text ? <Marked {...hit.title} /> : <Marked {...(hit.excerpt ?? hit.title)} />}
      </span>
      <span className="choice-note">{hit.place}</span>
    </span>
    {hit.excerpt && hit.title.text ? (
      <span className="search-excerpt">
        <Marked {...hit.excerpt} />
      </span>
    ) : null}
  </>
)

/** Hits by kind in a list that the keyboard of the field above goes through. */
export const SearchResults = ({ groups, active, listId, onChoose }: ResultsProps): ReactElement => {
  const { t } = useTranslation('frame')
  return (
    <div className="search-results" id={listId} role="listbox" aria-label={t('search.results')}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
        <div key={group.kind} role="group" aria-label={t(`search.kind.${group.kind}`)}>
          <div className="search-kind" aria-hidden="true">
            {t(`search.kind.${group.kind}`)} <span className="tabular">{countText(group)}</span>
          </div>
          {group.options.map((option) => (
            <div
              key={option.key}
              id={optionId(listId, option)}
              role="option"
              tabIndex={-1}
              aria-selected={option.key === active?.key}
              className={'hit' in option ? 'search-hit' : 'search-hit search-more'}
              ref={option.key === active?.key ? (element) => element?.scrollIntoView({ block: 'nearest' }) : null}
              onClick={() => onChoose(option)}
              onKeyDown={(event) => event.key === 'Enter' && onChoose(option)}
            >
              {'hit' in option ? (
                <HitLine hit={option.hit} />
              ) : (
                t(option.isMore ? 'search.moreThan' : 'search.more', { count: option.rest })
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

/** Ids are of one list; those of hits hold no spaces. */
export const optionId = (listId: string, option: SearchOption): string => `${listId}-${option.key.replace(' ', '-')}`
