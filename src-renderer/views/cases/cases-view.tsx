import { type ReactElement, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { SubmissionSummary } from '../../../src-shared/contract/submission'
import { useCall, useCommand } from '../../api/use-call'
import { Notice } from '../../parts/notice'
import { Pane } from '../../parts/pane'
import { Panes } from '../../parts/panes'
import { Answer } from '../failure/answer'
import { useTellFailure } from '../failure/use-tell-failure'
import { WriteButton } from '../place/write-button'
import { CaseDetail } from './case-detail'
import { filterCases } from './case-filter'
import { CaseImport } from './case-import'
import { CaseList } from './case-list'
import { useCaseStore } from './case-store'
import { CaseTools } from './case-tools'
import './cases.css'

const ImportButtons = ({ size, isPrimary }: { size: 'small' | 'middle'; isPrimary: boolean }): ReactElement => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const follow = useCaseStore((store) => store.follow)
  const importFiles = useCommand('submission', 'importFiles')
  // Asked for by `mutateAsync`: the import is followed even if one has left the view meanwhile.
  const start = (from: 'files' | 'folder') =>
    void importFiles.mutateAsync({ from }).then((started) => started && follow(started.batchId), tell)
  return (
    <>
      <WriteButton
        size={size}
        type={isPrimary ? 'primary' : 'text'}
        disabled={importFiles.isPending}
        onClick={() => start('files')}
      >
        {t('cases.importFiles')}
      </WriteButton>
      <WriteButton
        size={size}
        type={isPrimary ? 'default' : 'text'}
        disabled={importFiles.isPending}
        onClick={() => start('folder')}
      >
        {t('cases.importFolder')}
      </WriteButton>
    </>
  )
}

const Found = ({ cases }: { cases: readonly SubmissionSummary[] }): ReactElement => {
  const { t } = useTranslation('views')
  const { chosenId, choose, wish, wishFor } = useCaseStore()
  const shown = filterCases(cases, useDeferredValue(wish))
  if (cases.length === 0) return <Notice title={t('cases.empty')} detail={t('cases.emptyHint')} />
  return (
    <>
      <CaseTools cases={cases} wish={wish} onWish={wishFor} />
      <p className="case-count muted" role="status">
        {shown.length === cases.length
          ? t('cases.all', { count: cases.length })
          : t('cases.shown', { count: shown.length, all: cases.length })}
      </p>
      {shown.length === 0 ? (
        <Notice title={t('cases.nothingFound')} />
      ) : (
        <CaseList cases={shown} chosenId={chosenId} onChoose={choose} />
      )}
    </>
  )
}

/** 案例: what organizations sent in, from the file to the page that they sign and into an edition. */
export const CasesView = (): ReactElement => {
  const { t } = useTranslation('views')
  const cases = useCall('submission', 'list', {})
  const chosenId = useCaseStore((store) => store.chosenId)
  const chosen = cases.data?.find(({ id }) => id === chosenId)
  const list = (
    <Pane title={t('cases.label')} label={t('cases.label')} actions={<ImportButtons size="small" isPrimary={false} />}>
      <CaseImport />
      <Answer query={cases}>{(found) => <Found cases={found} />}</Answer>
    </Pane>
  )
  const content = chosen ? (
    <CaseDetail key={chosen.id} submissionId={chosen.id} />
  ) : (
    <Notice
      title={t('cases.start')}
      detail={t('cases.startHint')}
      actions={<ImportButtons size="middle" isPrimary />}
    />
  )
  return (
    <Panes
      name="cases"
      slots={[
        { key: 'list', widthPx: 360, minPx: 260, content: list },
        { key: 'content', minPx: 440, content },
      ]}
    />
  )
}
