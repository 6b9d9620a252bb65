import { notifyManager, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useTranslation } from 'react-i18next'
import type { EditionId, SectionId } from '../../../../src-shared/data/ids'
import type { OutlineSection } from '../../../../src-shared/document/edition'
import { useCommand } from '../../../api/use-call'
import { flushAll } from '../../../editor/save-state'
import { announce } from '../../../parts/announce'
import { useTellFailure } from '../../failure/use-tell-failure'
import { usePlace } from '../../place/place'
import { type Destination, neighbourOf } from './outline-tree'

export interface OutlineCommands {
  readonly add: (destination: Destination) => void
  readonly rename: (sectionId: SectionId, title: string) => void
  readonly move: (sectionId: SectionId, destination: Destination) => void
  readonly remove: (section: OutlineSection) => void
}

/** What can be done to an edition's tree; a failure is told, and the tree follows main's events. */
export const useOutlineCommands = (
  editionId: EditionId,
  sections: readonly OutlineSection[],
  onAdded: (sectionId: SectionId) => void,
): OutlineCommands => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const client = useQueryClient()
  const openSection = usePlace((place) => place.openSection)
  const adding = useCommand('section', 'add')
  const saving = useCommand('section', 'saveFacts')
  const moving = useCommand('section', 'move')
  const removing = useCommand('section', 'remove')
  const undoing = useCommand('history', 'undo')

  // A section that the tree doesn't hold yet would be taken for a deleted one.
  const openOnceListed = async (sectionId: SectionId) => {
    await client.refetchQueries({ queryKey: ['section', 'outline', { editionId }] })
    // The views hear of the new tree in a later task; this comes after it in the same line.
    await new Promise<void>((resolve) => notifyManager.schedule(resolve))
    openSection(editionId, sectionId)
  }

  const offerUndo = (section: OutlineSection) => {
    const key = `removed.${section.id}`
    const undo = () => {
      announce(({ notification }) => notification.destroy(key))
      undoing.mutate({}, { onSuccess: () => openOnceListed(section.id), onError: tell })
    }
    announce(({ notification }) =>
      notification.info({
        key,
        title: t('outline.removed', { title: section.title || t('outline.untitled') }),
        description: sections.some(({ parentId }) => parentId === section.id) ? t('outline.removedHint') : undefined,
        actions: <Button onClick={undo}>{t('outline.undo')}</Button>,
        placement: 'bottom',
        duration: 8,
      }),
    )
  }

  const removed = (section: OutlineSection) => {
    const neighbour = neighbourOf(sections, section.id)
    if (neighbour) openSection(editionId, neighbour)
    offerUndo(section)
  }

  return {
    add: (destination) =>
      adding.mutate(
        { editionId, ...destination, title: t('outline.newTitle') },
        {
          onSuccess: async (section) => {
            await openOnceListed(section.id)
            onAdded(section.id)
          },
          onError: tell,
        },
      ),
    rename: (sectionId, title) => saving.mutate({ sectionId, facts: { title } }, { onError: tell }),
    move: (sectionId, destination) => moving.mutate({ sectionId, ...destination }, { onError: tell }),
    // What was typed last goes into the bin with the section.
    remove: (section) =>
      void flushAll().then(() =>
        removing.mutate({ sectionId: section.id }, { onSuccess: () => removed(section), onError: tell }),
      ),
  }
}
