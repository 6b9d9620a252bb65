import { Component, type ErrorInfo, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client'
import { Notice } from '../parts/notice'

const Sorry = ({ incident, onRetry }: { incident: string; onRetry: () => void }): ReactElement => {
  const { t } = useTranslation('frame')
  return (
    <Notice
      tone="problem"
      title={t('error.title')}
      detail={
        <>
          <p>{t('error.detail')}</p>
          {incident ? <p>{t('error.incident', { incident })}</p> : null}
        </>
      }
      actions={
        <button type="button" className="plain-button" onClick={onRetry}>
          {t('error.retry')}
        </button>
      }
    />
  )
}

interface Props {
  /** Where in the window it stands, for the log. */
  readonly place: string
  readonly children: ReactNode
}
interface State {
  readonly hasFailed: boolean
  readonly incident: string
}

/** Keeps a bug in one place from taking the whole window away; the log gets it, the person gets its number. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false, incident: '' }

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    const message = `${error.message}\n${error.stack ?? ''}\n${info.componentStack ?? ''}`.slice(0, 2000)
    void api.app.reportError({ message, place: this.props.place }).then((answer) => {
      if (answer.ok) this.setState({ incident: answer.value.incident })
    })
  }

  override render(): ReactNode {
    return this.state.hasFailed ? (
      <Sorry incident={this.state.incident} onRetry={() => this.setState({ hasFailed: false, incident: '' })} />
    ) : (
      this.props.children
    )
  }
}
