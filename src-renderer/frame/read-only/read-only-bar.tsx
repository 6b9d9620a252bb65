import EyeOutlined from '@ant-design/icons/es/icons/EyeOutlined'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenProject } from '../../../src-shared/contract/project'
import { useCommand } from '../../api/use-call'
import { useLockWords } from '../open-trouble/lock-words'
import { isMendable, showTrouble, toShown } from '../open-trouble/open-trouble'
import './read-only-bar.css'

/** Says, as long as the window only reads, why that is so and how to come to write. */
export const ReadOnlyBar = ({ project }: { project: OpenProject }): ReactElement => {
  const { t } = useTranslation('frame')
  const lockWords = useLockWords()
  const openRefused = useCommand('project', 'openRefused')
  const isHeld = project.holder.since !== undefined
  return (
    <div className="read-only-bar" role="status">
      <EyeOutlined />
      <strong>{t('readOnly.title')}</strong>
      <span className="ellipsis">{isHeld ? lockWords(project.holder) : t('readOnly.notWritable')}</span>
      <button
        type="button"
        className="plain-button"
        disabled={openRefused.isPending}
        onClick={() =>
          openRefused.mutate(
            { how: 'again' },
            {
              onError: (error) => {
                const failure = toShown(error)
                if (isMendable(failure)) showTrouble(failure)
              },
            },
          )
        }
      >
        {t('readOnly.edit')}
      </button>
    </div>
  )
}
