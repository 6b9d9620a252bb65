import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { BinItem } from '../../../src-shared/contract/library'
import { useCall, useCommand } from '../../api/use-call'
import { Notice } from '../../parts/notice'
import { Pane } from '../../parts/pane'
import { Answer } from '../failure/answer'
import { useTellFailure } from '../failure/use-tell-failure'
import { WriteButton } from '../place/write-button'
import './bin.css'

const BinTable = ({ items }: { items: readonly BinItem[] }): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const tell = useTellFailure()
  const restore = useCommand('bin', 'restore')
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <table className="bin-table">
      <thead>
        <tr>
          <th scope="col">{t('bin.title')}</th>
          <th scope="col">{t('bin.kindLabel')}</th>
          <th scope="col">{t('bin.deletedAt')}</th>
          <th scope="col">{t('bin.author')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('bin.restore')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">{item.title || t('outline.untitled')}</th>
            <td>{t(`bin.kind.${item.kind}`)}</td>
            <td className="tabular">{when.format(new Date(item.deletedAt))}</td>
            <td>{item.author}</td>
            <td>
              <WriteButton
                size="small"
                aria-label={t('bin.restoreThis', { title: item.title })}
                loading={restore.isPending && restore.variables.binId === item.id}
                onClick={() => restore.mutate({ binId: item.id }, { onError: tell })}
              >
                {t('bin.restore')}
              </WriteButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** 回收站: what was deleted, newest first, and the way back. */
export const BinView = (): ReactElement => {
  const { t } = useTranslation('views')
  const items = useCall('bin', 'list', {})
  return (
    <Pane title={t('bin.label')} label={t('bin.label')}>
      <Answer query={items}>
        {(found) =>
          found.length === 0 ? (
            <Notice title={t('bin.empty')} detail={t('bin.emptyHint')} />
          ) : (
            <BinTable items={found} />
          )
        }
      </Answer>
    </Pane>
  )
}
