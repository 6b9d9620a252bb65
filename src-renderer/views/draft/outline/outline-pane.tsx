import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import Button from 'antd/es/button'
import { type ReactElement, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditionId, SectionId } from '../../../../src-shared/data/ids'
import type { OutlineSection } from '../../../../src-shared/document/edition'
import { useCall } from '../../../api/use-call'
import { IconButton } from '../../../parts/icon-button'
import { Notice } from '../../../parts/notice'
import { Pane } from '../../../parts/pane'
import { useOpenValues } from '../../place/open-values'
import { usePlace, useSectionId } from '../../place/place'
import './outline.css'
import { OutlineMenu } from './outline-menu'
import { filterSections } from './outline-tree'
import { OutlineTree } from './outline-tree-view'
import { useOutlineCommands } from './use-outline-commands'

/** The edition's tree: to move about in it, and to change it. */
export const OutlinePane = ({
  editionId,
  sections,
  isPublished,
}: {
  editionId: EditionId
  sections: readonly OutlineSection[]
  isPublished: boolean
}): ReactElement => {
  const { t } = useTranslation('views')
  const [words, setWords] = useState('')
  const [renaming, setRenaming] = useState<SectionId | null>(null)
  const wanted = useDeferredValue(words)
  const sectionId = useSectionId()
  const openSection = usePlace((place) => place.openSection)
  const commands = useOutlineCommands(editionId, sections, setRenaming)
  const damaged = useCall('recovery', 'damagedSections', { editionId })
  const openValues = useOpenValues(editionId)
  const selected = sections.find((section) => section.id === sectionId)
  const addAfterSelected = () =>
    commands.add({
      parentId: selected?.parentId ?? null,
      afterId: selected?.id ?? sections.filter((one) => one.parentId === null).at(-1)?.id ?? null,
    })
  const shown = filterSections(sections, wanted)
  return (
    <Pane
      label={t('outline.label')}
      title={t('outline.label')}
      className="outline"
      actions={
        isPublished ? null : (
          <>
            <IconButton label={t('outline.add')} icon={<PlusOutlined />} onClick={addAfterSelected} />
            {selected ? (
              <OutlineMenu section={selected} sections={sections} commands={commands} onRename={setRenaming} />
            ) : null}
          </>
        )
      }
    >
      {sections.length === 0 ? (
        <Notice
          title={t('outline.empty')}
          detail={isPublished ? null : t('outline.emptyHint')}
          actions={
            isPublished ? null : (
              <Button type="primary" onClick={addAfterSelected}>
                {t('outline.addFirst')}
              </Button>
            )
          }
        />
      ) : (
        <>
          <input
            type="search"
            className="outline-search"
            aria-label={t('outline.search')}
            placeholder={t('outline.search')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          {shown.length === 0 ? <p className="outline-nothing">{t('outline.nothing')}</p> : null}
          <OutlineTree
            sections={sections}
            shown={shown}
            isFiltered={wanted.trim() !== ''}
            damaged={new Set(damaged.data?.map((found) => found.sectionId))}
            openValues={openValues}
            selectedId={selected?.id ?? null}
            renaming={renaming}
            onRenaming={setRenaming}
            onOpen={(id) => openSection(editionId, id)}
            commands={isPublished ? null : commands}
          />
        </>
      )}
    </Pane>
  )
}
