import DownOutlined from '@ant-design/icons/es/icons/DownOutlined'
import Button from 'antd/es/button'
import Dropdown from 'antd/es/dropdown'
import { lazy, type ReactElement, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { type Edition, newestFirst } from '../../../src-shared/document/edition'
import { useCall } from '../../api/use-call'
import { closeEditionDialog, openEditionDialog, useEditionDialogs } from '../../views/edition/edition-dialogs'
import { useEdition } from '../../views/place/current-edition'
import { useNoWriting } from '../../views/place/no-writing'
import { usePlace } from '../../views/place/place'
import { useRemoveEdition } from './use-remove-edition'

const EditionDialog = lazy(async () => ({ default: (await import('./edition-dialog')).EditionDialog }))
const RollForwardDialog = lazy(async () => ({ default: (await import('./roll-forward-dialog')).RollForwardDialog }))

const EditionLine = ({ edition }: { edition: Edition }): ReactElement => {
  const { t } = useTranslation('frame')
  return (
    <span className="edition-line">
      <strong className="tabular">{edition.year}</strong>
      <span className="ellipsis">{edition.kind === 'report' ? edition.title : t(`edition.kind.${edition.kind}`)}</span>
      <span className={`stage stage-${edition.stage}`}>{t(`edition.stage.${edition.stage}`)}</span>
    </span>
  )
}

/** Which edition the window speaks of, and what can be done with it as a whole. */
export const EditionSwitcher = (): ReactElement => {
  const { t } = useTranslation('frame')
  const editions = useCall('edition', 'list', {})
  const edition = useEdition()
  const chooseEdition = usePlace((place) => place.chooseEdition)
  const removeEdition = useRemoveEdition()
  const noWriting = useNoWriting()
  const writes = noWriting === null ? {} : { disabled: true, title: noWriting }
  const dialog = useEditionDialogs(({ shown }) => shown)
  const actions = edition
    ? [
        { type: 'divider' as const },
        {
          key: 'roll-forward',
          label: t('edition.rollForward', { year: edition.year }),
          ...writes,
          onClick: () => openEditionDialog('roll-forward'),
        },
        { key: 'facts', label: t('edition.facts'), ...writes, onClick: () => openEditionDialog('facts') },
        { key: 'remove', label: t('edition.remove'), danger: true, ...writes, onClick: () => removeEdition(edition) },
      ]
    : []
  const items = [
    ...newestFirst(editions.data ?? []).map((one) => ({
      key: one.id,
      label: <EditionLine edition={one} />,
      onClick: () => chooseEdition(one.id),
    })),
    { type: 'divider' as const },
    { key: 'create', label: t('edition.create'), ...writes, onClick: () => openEditionDialog('create') },
    ...actions,
  ]
  return (
    <>
      <Dropdown menu={{ items, selectedKeys: edition ? [edition.id] : [] }} trigger={['click']}>
        <Button type="text" className="edition-button">
          <span className="visually-hidden">{t('edition.label')}</span>
          {edition ? <EditionLine edition={edition} /> : <span className="muted">{t('edition.none')}</span>}
          <DownOutlined className="caret" />
        </Button>
      </Dropdown>
      <Suspense fallback={null}>
        {dialog === 'create' ? <EditionDialog edition={null} onClose={closeEditionDialog} /> : null}
        {dialog === 'facts' && edition ? <EditionDialog edition={edition} onClose={closeEditionDialog} /> : null}
        {dialog === 'roll-forward' && edition ? (
          <RollForwardDialog edition={edition} onClose={closeEditionDialog} />
        ) : null}
      </Suspense>
    </>
  )
}
