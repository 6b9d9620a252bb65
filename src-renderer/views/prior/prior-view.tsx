import Select from 'antd/es/select'
import { type ReactElement, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditionId, SectionId } from '../../../src-shared/data/ids'
import { type Edition, newestFirst } from '../../../src-shared/document/edition'
import { useCall } from '../../api/use-call'
import { Notice } from '../../parts/notice'
import { Pane } from '../../parts/pane'
import { Panes } from '../../parts/panes'
import { AsKnownOn } from '../day/as-known-on'
import { ImportReportsButton } from '../edition/no-edition'
import { Answer } from '../failure/answer'
import { usePlace } from '../place/place'
import './prior.css'
import { SectionList } from './section-list'
import { SectionReader } from './section-reader'

interface ReadingProps {
  readonly editions: readonly Edition[]
  readonly edition: Edition
  readonly wantedId: SectionId | null
  readonly onEdition: (editionId: EditionId) => void
}

const Reading = ({ editions, edition, wantedId, onEdition }: ReadingProps): ReactElement => {
  const { t } = useTranslation('views')
  const outline = useCall('section', 'outline', { editionId: edition.id })
  const [chosenId, setChosenId] = useState<SectionId | null>(null)
  const [asKnownOn, setAsKnownOn] = useState<string | null>(null)
  const sections = outline.data ?? []
  const section = sections.find((one) => one.id === (chosenId ?? wantedId)) ?? sections[0]
  const list = (
    <Pane title={t('prior.sections')} label={t('prior.sections')}>
      <div className="prior-edition">
        <Select
          aria-label={t('prior.edition')}
          value={edition.id}
          options={newestFirst(editions).map((one) => ({ value: one.id, label: `${one.year} · ${one.title}` }))}
          onChange={onEdition}
        />
        <AsKnownOn asKnownOn={asKnownOn} onAsKnownOn={setAsKnownOn} />
      </div>
      <Answer query={outline}>
        {(found) =>
          found.length === 0 ? (
            <Notice title={t('prior.noSections')} />
          ) : (
            <SectionList sections={found} chosenId={section?.id ?? null} onChoose={setChosenId} />
          )
        }
      </Answer>
    </Pane>
  )
  return (
    <Panes
      name="prior"
      slots={[
        { key: 'list', widthPx: 300, minPx: 200, content: list },
        {
          key: 'text',
          minPx: 400,
          content: section ? (
            <SectionReader
              key={section.id}
              section={section}
              edition={edition}
              editions={editions}
              asKnownOn={asKnownOn}
            />
          ) : (
            <Notice title={t('prior.choose')} />
          ),
        },
      ]}
    />
  )
}

/** 往期: any edition, to be read beside the one that is being written. */
export const PriorView = (): ReactElement => {
  const { t } = useTranslation('views')
  const currentId = usePlace((place) => place.editionId)
  const wantedId = usePlace((place) => place.priorSectionId)
  const editions = useCall('edition', 'list', {})
  // A jump names only a section; its body says which edition it stands in.
  const wanted = useCall('section', 'open', wantedId ? { sectionId: wantedId } : null)
  const passage = usePlace((place) => place.passage)
  const [chosenId, setChosenId] = useState<EditionId | null>(null)
  const [jump, setJump] = useState(0)
  // A jump overrides what was chosen here before, also one to the section that was wanted last.
  useEffect(() => {
    if (wantedId === null || passage === null) return
    setChosenId(null)
    setJump((count) => count + 1)
  }, [wantedId, passage])
  return (
    <Answer query={editions}>
      {(all) => {
        const current = all.find((edition) => edition.id === currentId)
        const before = newestFirst(all).find(
          (edition) => edition.id !== currentId && edition.year <= (current?.year ?? 2999),
        )
        const edition = all.find((one) => one.id === (chosenId ?? wanted.data?.editionId)) ?? before ?? all[0]
        if (!edition)
          return <Notice title={t('prior.none')} detail={t('prior.noneHint')} actions={<ImportReportsButton />} />
        return (
          <Reading
            key={`${edition.id} ${jump}`}
            editions={all}
            edition={edition}
            wantedId={wantedId}
            onEdition={setChosenId}
          />
        )
      }}
    </Answer>
  )
}
