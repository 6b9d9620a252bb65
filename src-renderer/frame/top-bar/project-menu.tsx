import BookOutlined from '@ant-design/icons/es/icons/BookOutlined'
import DownOutlined from '@ant-design/icons/es/icons/DownOutlined'
import Button from 'antd/es/button'
import Dropdown from 'antd/es/dropdown'
import { lazy, type ReactElement, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenProject } from '../../../src-shared/contract/project'
import { useCommand } from '../../api/use-call'
import { flushAll } from '../../editor/save-state'
import { useTellFailure } from '../../views/failure/use-tell-failure'
import { isMendable, showTrouble, toShown } from '../open-trouble/open-trouble'

const BackUpsDialog = lazy(async () => ({ default: (await import('../back-ups/back-ups-dialog')).BackUpsDialog }))

/** The open project's name, with what can be done with projects. */
export const ProjectMenu = ({ project }: { project: OpenProject }): ReactElement => {
  const { t } = useTranslation('frame')
  const tell = useTellFailure()
  const open = useCommand('project', 'open')
  const create = useCommand('project', 'create')
  const close = useCommand('project', 'close')
  const [showsBackUps, setShowsBackUps] = useState(false)
  const tellOpening = (error: Error) => {
    const failure = toShown(error)
    if (isMendable(failure)) showTrouble(failure)
    else tell(failure)
  }
  // What was typed last belongs to this project: it is written before another one takes its place.
  const leaving = (next: () => void) => () => void flushAll().then(next)
  const items = [
    { key: 'create', label: t('project.create'), onClick: leaving(() => create.mutate({}, { onError: tell })) },
    {
      key: 'open',
      label: t('project.open'),
      onClick: leaving(() => open.mutate({ token: null }, { onError: tellOpening })),
    },
    { type: 'divider' as const },
    { key: 'backUps', label: t('project.backUps'), onClick: () => setShowsBackUps(true) },
    { type: 'divider' as const, key: 'end' },
    { key: 'close', label: t('project.close'), onClick: leaving(() => close.mutate({}, { onError: tell })) },
  ]
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button
          type="text"
          className="project-button"
          title={project.path}
          aria-label={t('project.menu', { name: project.name })}
        >
          <BookOutlined />
          <span className="ellipsis">{project.name}</span>
          <DownOutlined className="caret" />
        </Button>
      </Dropdown>
      {showsBackUps ? (
        <Suspense fallback={null}>
          <BackUpsDialog project={project} onClose={() => setShowsBackUps(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
