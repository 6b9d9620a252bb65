import Button from 'antd/es/button'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublishReport } from '../../../src-shared/contract/publish'
import { useCommand } from '../../api/use-call'
import { useTellFailure } from '../failure/use-tell-failure'

/** The files that were written, each to be shown in its folder. */
export const PublishedFiles = ({ report }: { report: PublishReport }): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const tell = useTellFailure()
  const reveal = useCommand('publish', 'reveal')
  const size = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  return (
    <div className="published" role="status">
      <p>
        {t('publish.done', { count: report.files.length })}
        {report.pageCount === null ? '' : t('publish.pages', { count: report.pageCount })}
      </p>
      {report.missingCharacters.length > 0 ? (
        <p className="published-missing">
          {t('publish.missingCharacters', { characters: report.missingCharacters.join(' ') })}
        </p>
      ) : null}
      <ul>
        {report.files.map((file) => (
          <li key={file.token}>
            <span className="ellipsis" title={file.path}>
              {file.path}
            </span>
            <span className="muted tabular">{size.format(file.bytes / 1024)} KB</span>
            <Button size="small" onClick={() => reveal.mutate({ token: file.token }, { onError: tell })}>
              {t('publish.reveal')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
