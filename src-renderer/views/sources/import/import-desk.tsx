import Button from 'antd/es/button'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Pane } from '../../../parts/pane'
import { isReady } from './desk-file'
import { DeskRow } from './desk-row'
import type { Desk } from './use-import'

/** Picked files: what each is to become, then how its import goes and what it brought. */
export const ImportDesk = ({ desk }: { desk: Desk }): ReactElement => {
  const { t } = useTranslation('views')
  const ready = desk.files.filter(isReady).length
  return (
    <Pane
      title={t('import.label')}
      label={t('import.label')}
      actions={
        <>
          <Button size="small" onClick={desk.pick} loading={desk.isPicking}>
            {t('import.more')}
          </Button>
          <Button size="small" type="primary" disabled={ready === 0} onClick={desk.startAll}>
            {t('import.start', { count: ready })}
          </Button>
        </>
      }
    >
      <ul className="desk">
        {desk.files.map((file) => (
          <DeskRow
            key={file.key}
            file={file}
            onChange={(change) => desk.change(file.key, change)}
            onStart={(review) => desk.start(file, review)}
            onRemove={() => desk.remove(file.key)}
          />
        ))}
      </ul>
    </Pane>
  )
}
