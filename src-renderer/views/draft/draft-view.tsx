import type { ReactElement } from 'react'
import { useCall } from '../../api/use-call'
import { NoEdition } from '../edition/no-edition'
import { Answer } from '../failure/answer'
import { usePlace } from '../place/place'
import { DraftPanes } from './draft-panes'
import './draft.css'

/** 写作: the edition's tree, one section in the editor, and beside it the printed pages and the inspector. */
export const DraftView = (): ReactElement => {
  const editionId = usePlace((place) => place.editionId)
  const editions = useCall('edition', 'list', {})
  const outline = useCall('section', 'outline', editionId ? { editionId } : null)
  if (editions.data?.length === 0) return <NoEdition />
  return (
    <Answer query={outline} lines={14}>
      {(sections) => (editionId ? <DraftPanes key={editionId} editionId={editionId} sections={sections} /> : null)}
    </Answer>
  )
}
