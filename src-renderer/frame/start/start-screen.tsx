import Button from 'antd/es/button'
import type { ReactElement } from 'react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall, useCommand } from '../../api/use-call'
import { FailureNotice } from '../../views/failure/failure-notice'
import type { ShownFailure } from '../../views/failure/failure-words'
import { isMendable, showTrouble, toShown } from '../open-trouble/open-trouble'
import { usePreferences } from '../preferences'
import { PreferencesMenu } from '../top-bar/preferences-menu'
import { AuthorField } from './author-field'
import { RecentList } from './recent-list'
import './start.css'

/** What stands in the window while no project is open. */
export const StartScreen = (): ReactElement => {
  const { t } = useTranslation('frame')
  const { preferences, isKnown } = usePreferences()
  const [failure, setFailure] = useState<ShownFailure | null>(null)
  const refused = useCall('project', 'refused', {})
  const create = useCommand('project', 'create')
  const open = useCommand('project', 'open')
  const openSample = useCommand('project', 'openSample')
  const shown = failure ?? refused.data ?? null
  const isBusy = create.isPending || open.isPending || openSample.isPending
  const onError = (error: Error) => {
    const found = toShown(error)
    setFailure(found)
    if (isMendable(found)) showTrouble(found)
  }
  const first = refused.data
  useEffect(() => {
    // The file that the app was started with; what is refused later is told by the call that was made for it.
    if (first && isMendable(first)) showTrouble(first)
  }, [first])
  const run = (start: (options: { onError: (error: Error) => void }) => void) => () => {
    setFailure(null)
    start({ onError })
  }
  return (
    <main className="start">
      <div className="start-preferences">
        <PreferencesMenu />
      </div>
      <div className="start-sheet">
        <header>
          <h1>{t('start.name')}</h1>
          <p className="muted">{t('start.purpose')}</p>
        </header>
        {isKnown && preferences.author === '' ? <AuthorField /> : null}
        <div className="start-actions">
          <Button type="primary" size="large" disabled={isBusy} onClick={run((options) => create.mutate({}, options))}>
            {t('start.create')}
          </Button>
          <Button size="large" disabled={isBusy} onClick={run((options) => open.mutate({ token: null }, options))}>
            {t('start.open')}
          </Button>
          <Button size="large" disabled={isBusy} onClick={run((options) => openSample.mutate({}, options))}>
            {t('start.sample')}
          </Button>
        </div>
        {shown ? <FailureNotice failure={shown} /> : null}
        <RecentList isBusy={isBusy} onOpen={(token) => run((options) => open.mutate({ token }, options))()} />
      </div>
    </main>
  )
}
