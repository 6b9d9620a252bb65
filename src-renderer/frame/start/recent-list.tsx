import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/use-call'
import { Answer } from '../../views/failure/answer'

/** Projects opened lately; one whose file is gone says so and can't be chosen. */
export const RecentList = ({ isBusy, onOpen }: { isBusy: boolean; onOpen: (token: string) => void }): ReactElement => {
  const { t } = useTranslation('frame')
  const recent = useCall('project', 'recent', {})
  return (
    <section className="start-recent" aria-labelledby="recent-title">
      <h2 id="recent-title">{t('start.recent')}</h2>
      <Answer query={recent} lines={3}>
        {(projects) =>
          projects.length === 0 ? (
            <p className="muted">{t('start.noRecent')}</p>
          ) : (
            <ul>
              {projects.map((project) => (
                <li key={project.token}>
                  <button
                    type="button"
                    className="choice"
                    disabled={isBusy || !project.present}
                    onClick={() => onOpen(project.token)}
                  >
                    <span className="choice-line">
                      <span className="choice-main">{project.name}</span>
                      {project.present ? null : <span className="choice-note">{t('start.missing')}</span>}
                    </span>
                    <span className="choice-note ellipsis start-path">{project.path}</span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  )
}
