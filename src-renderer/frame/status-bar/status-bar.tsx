import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenProject } from '../../../src-shared/contract/project'
import { useCall } from '../../api/use-call'
import { ancestorsOf } from '../../views/draft/outline/outline-tree'
import { useOpenValues } from '../../views/place/open-values'
import { usePlace, useSectionId } from '../../views/place/place'
import { JobStatus } from './job-status'
import { SafetyStatus } from './safety-status'
import { SaveStatus } from './save-status'
import './status-bar.css'

/** The foot of the window: is it saved, where am I, how much is open, what is running. */
export const StatusBar = ({ project }: { project: OpenProject }): ReactElement => {
  const { t } = useTranslation('frame')
  const editionId = usePlace((place) => place.editionId)
  const sectionId = useSectionId()
  const outline = useCall('section', 'outline', editionId ? { editionId } : null)
  const sections = outline.data ?? []
  const here = sections.find((section) => section.id === sectionId)
  const total = (count: (section: (typeof sections)[number]) => number) =>
    sections.reduce((sum, section) => sum + count(section), 0)
  const carried = total((section) => section.carriedCount)
  const openValues = useOpenValues(editionId)
  const open = total(({ id }) => openValues.get(id) ?? 0)
  return (
    <footer className="status-bar">
      <SaveStatus />
      <SafetyStatus project={project} />
      <span className="status-path ellipsis">
        {here
          ? [...ancestorsOf(sections, here.id), here]
              .map((section) => section.title || t('status.untitled'))
              .join(' › ')
          : ''}
      </span>
      <JobStatus />
      {here ? <span className="tabular">{t('status.words', { count: here.wordCount })}</span> : null}
      {sections.length > 0 ? (
        <>
          <span className="tabular">{t('status.wordsAll', { count: total((section) => section.wordCount) })}</span>
          {carried > 0 ? <span className="tabular">{t('status.carried', { count: carried })}</span> : null}
          {open > 0 ? <span className="tabular status-open">{t('status.openValues', { count: open })}</span> : null}
        </>
      ) : null}
    </footer>
  )
}
