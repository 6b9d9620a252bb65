import App from 'antd/es/app'
import { type ReactElement, useEffect } from 'react'
import { announcerReady } from './announce'

const Voice = (): null => {
  const app = App.useApp()
  useEffect(() => announcerReady(app), [app])
  return null
}

/** The one place where messages, notifications and questions are shown. */
export const Announcer = (): ReactElement => (
  <App component={false} message={{ top: 52 }}>
    <Voice />
  </App>
)
