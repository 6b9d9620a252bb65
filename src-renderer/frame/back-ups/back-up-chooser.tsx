import Button from 'antd/es/button'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackUp } from '../../../src-shared/contract/safety'
import { useCommand } from '../../api/use-call'
import { announce } from '../../parts/announce'
import { Notice } from '../../parts/notice'
import { useTellFailure } from '../../views/failure/use-tell-failure'
import { BackUpContent } from './back-up-content'
import { BackUpList } from './back-up-list'
import { useMoment } from './back-up-words'
import './back-ups.css'

interface BackUpChooserProps {
  readonly backUps: readonly BackUp[]
  /** Where nobody may write, nothing is replaced. */
  readonly mayReplace: boolean
  /** Done before the project is left. */
  readonly onLeaving: () => Promise<void>
  readonly onRestored: () => void
}

/** Backups at the left, what the chosen one holds at the right, and the two ways of taking it. */
export const BackUpChooser = ({ backUps, mayReplace, onLeaving, onRestored }: BackUpChooserProps): ReactElement => {
  const { t } = useTranslation('frame')
  const tell = useTellFailure()
  const moment = useMoment()
  const [wanted, setWanted] = useState<string | null>(null)
  const asNew = useCommand('backUp', 'restoreAsNew')
  const replace = useCommand('backUp', 'replaceProject')
  const reveal = useCommand('backUp', 'reveal')
  const chosen = backUps.find(({ token }) => token === wanted) ?? backUps[0]
  if (!chosen) return <Notice title={t('backUps.none')} detail={t('backUps.noneHint')} />
  const { token } = chosen
  const isBusy = asNew.isPending || replace.isPending
  const restoreAsNew = async () => {
    await onLeaving()
    asNew.mutate({ token }, { onError: tell, onSuccess: (opened) => opened && onRestored() })
  }
  const replaceProject = async () => {
    await onLeaving()
    replace.mutate({ token }, { onError: tell, onSuccess: onRestored })
  }
  const askToReplace = () =>
    announce(({ modal }) => {
      void modal.confirm({
        title: t('backUps.replaceTitle', { at: moment(chosen.at) }),
        content: t('backUps.replaceDetail'),
        okText: t('backUps.replaceConfirm'),
        onOk: replaceProject,
      })
    })
  return (
    <div className="back-up-chooser">
      <BackUpList backUps={backUps} chosen={token} onChoose={setWanted} />
      <section className="back-up-detail" aria-label={t('backUps.content')}>
        <BackUpContent key={token} token={token} />
        <div className="back-up-actions">
          <Button type="text" onClick={() => reveal.mutate({ token }, { onError: tell })}>
            {t('backUps.reveal')}
          </Button>
          <Button disabled={isBusy || !mayReplace} onClick={askToReplace}>
            {t('backUps.replace')}
          </Button>
          <Button type="primary" disabled={isBusy} onClick={() => void restoreAsNew()}>
            {t('backUps.asNew')}
          </Button>
        </div>
      </section>
    </div>
  )
}
