import ImportOutlined from '@ant-design/icons/es/icons/ImportOutlined'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../parts/notice'
import { usePlace } from '../place/place'
import { WriteButton } from '../place/write-button'
import { useImport } from '../sources/import/use-import'
import { openEditionDialog } from './edition-dialogs'

/** Asks for earlier reports and leads to the desk that they come to. */
export const ImportReportsButton = (): ReactElement => {
  const { t } = useTranslation('views')
  const desk = useImport()
  const pick = () => {
    usePlace.getState().showSource(null)
    desk.pick()
  }
  return (
    <WriteButton icon={<ImportOutlined />} onClick={pick}>
      {t('draft.importReports')}
    </WriteButton>
  )
}

/** What stands in a view of an edition as long as there is none: the two ways to one. */
export const NoEdition = (): ReactElement => {
  const { t } = useTranslation('views')
  return (
    <Notice
      title={t('draft.noEdition')}
      detail={t('draft.noEditionHint')}
      actions={
        <>
          <WriteButton type="primary" onClick={() => openEditionDialog('create')}>
            {t('draft.createEdition')}
          </WriteButton>
          <ImportReportsButton />
        </>
      }
    />
  )
}
