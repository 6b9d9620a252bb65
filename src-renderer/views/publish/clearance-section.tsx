import Button from 'antd/es/button'
import Segmented from 'antd/es/segmented'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClearanceRow } from '../../../src-shared/contract/clearance'
import type { PreviewReport } from '../../../src-shared/contract/publish'
import type { ObservationId } from '../../../src-shared/data/ids'
import type { Edition } from '../../../src-shared/document/edition'
import { useCall, useCommand } from '../../api/use-call'
import { announce } from '../../parts/announce'
import { useDayWords } from '../day/day-words'
import { Answer } from '../failure/answer'
import { useTellFailure } from '../failure/use-tell-failure'
import { WriteButton } from '../place/write-button'
import { ClearanceList } from './clearance-list'
import { type ClearanceLook, clearanceLooks, firstLook, rowsOf } from './clearance-rows'
import { ReturnedSheet } from './returned-sheet'

interface ClearanceSectionProps {
  readonly edition: Edition
  /** Where each section is printed, once the pages are set: the sheet says so too. */
  readonly pages: PreviewReport['pages']
  /** The day up to which data and clearances count; null: now. */
  readonly asKnownOn: string | null
}

/** 审签: which of the edition's values an office must clear, and the sheet that goes out and comes back filled. */
export const ClearanceSection = (props: ClearanceSectionProps): ReactElement => {
  const { edition, asKnownOn } = props
  const { t } = useTranslation('views')
  const dayWords = useDayWords()
  const found = useCall('clearance', 'list', { editionId: edition.id, asKnownOn })
  return (
    <section aria-labelledby="publish-clearance">
      <h3 id="publish-clearance">{t('clearance.label')}</h3>
      {asKnownOn === null ? null : <p className="muted">{t('day.shownAsKnown', { day: dayWords(asKnownOn) })}</p>}
      <Answer query={found} lines={3}>
        {(rows) =>
          rows.length === 0 ? <p className="muted">{t('clearance.none')}</p> : <ClearanceDesk {...props} rows={rows} />
        }
      </Answer>
    </section>
  )
}

const ClearanceDesk = ({
  edition,
  pages,
  asKnownOn,
  rows,
}: ClearanceSectionProps & { rows: readonly ClearanceRow[] }): ReactElement => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const [look, setLook] = useState<ClearanceLook>(() => firstLook(rows))
  const [marked, setMarked] = useState<ReadonlySet<ObservationId>>(new Set())
  const send = useCommand('clearance', 'exportSheet')
  const take = useCommand('clearance', 'importSheet')
  const set = useCommand('clearance', 'set')
  const shown = rowsOf(rows, look)
  const exportSheet = () =>
    send.mutate(
      { editionId: edition.id, pages, asKnownOn },
      {
        onSuccess: (sheet) =>
          sheet &&
          announce(({ notification }) =>
            notification.success({
              title: t('clearance.exported', { name: sheet.fileName, n: sheet.rowCount }),
              placement: 'bottomRight',
            }),
          ),
        onError: tell,
      },
    )
  const mark = () =>
    set.mutate(
      { observationIds: [...marked], clearance: { state: 'waiting' } },
      { onSuccess: () => setMarked(new Set()), onError: tell },
    )
  return (
    <>
      <div className="clearance-tools">
        <Segmented<ClearanceLook>
          aria-label={t('clearance.look')}
          value={look}
          options={clearanceLooks.map((value) => ({
            value,
            label: t(`clearance.looks.${value}`, { n: rowsOf(rows, value).length }),
          }))}
          onChange={setLook}
        />
        <WriteButton disabled={marked.size === 0 || asKnownOn !== null} loading={set.isPending} onClick={mark}>
          {t('clearance.mark', { n: marked.size })}
        </WriteButton>
        <span className="clearance-sheet">
          <Button loading={send.isPending} onClick={exportSheet}>
            {t('clearance.export')}
          </Button>
          <WriteButton loading={take.isPending} onClick={() => take.mutate({}, { onError: tell })}>
            {t('clearance.import')}
          </WriteButton>
        </span>
      </div>
      {take.data ? <ReturnedSheet result={take.data} /> : null}
      {shown.length === 0 ? (
        <p className="muted">{t('clearance.nothingOpen')}</p>
      ) : (
        <ClearanceList edition={edition} rows={shown} marked={marked} onMark={setMarked} />
      )}
    </>
  )
}
