import { type ReactElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import type { Candidate } from '../../../../src-shared/contract/source-content'
import type { Proposal } from '../../../../src-shared/document/proposal/proposal'
import { Notice } from '../../../parts/notice'
import { useNoWriting } from '../../place/no-writing'
import { ReviewOriginal } from '../review/review-original'
import { DataFilters } from './data-filters'
import { type DataPlace, dataSelection } from './data-selection'
import { DataSheet } from './data-sheet'
import { type Datum, filterData, nextDoubtfulDatum } from './datum'
import { DatumDetail } from './datum-detail'
import type { DecisionStep } from './decision-state'
import { blockOfSentence, withSentences } from './sentence-blocks'
import { useDataEntry } from './use-data-entry'
import './data-step.css'

interface DataStepProps {
  readonly text: string
  readonly proposal: Proposal
  readonly candidates: readonly Candidate[]
  readonly data: readonly Datum[]
  readonly indicators: readonly IndicatorSummary[]
  readonly step: (step: DecisionStep) => void
  readonly place: DataPlace
  readonly onPlace: (place: DataPlace) => void
  /** Shows the block in the other step. */
  readonly onShowBlock: (id: string) => void
}

/** The quantities of a document beside its text: accepted, put right, rejected, bound to indicators. */
export const DataStep = (props: DataStepProps): ReactElement => {
  const { text, proposal, candidates, data, indicators, step, place, onPlace } = props
  const { t } = useTranslation('views')
  const isReadOnly = useNoWriting() !== null
  const shown = useMemo(() => filterData(data, place.filter), [data, place.filter])
  const { selection, chosen, selected, onSelect, choose, goOn } = dataSelection(shown, place, onPlace)
  const entry = useDataEntry(step, indicators)
  const sentences = useMemo(() => withSentences(proposal, candidates), [proposal, candidates])
  const accept = (those: readonly Datum[]) => {
    if (entry.accept(those)) goOn()
  }
  const reject = (those: readonly Datum[]) => {
    entry.reject(those)
    goOn()
  }
  const showSentence = (id: string) => {
    const said = data.find(({ found }) => sentences.idOf(found) === id)
    if (said) choose(said.at)
  }
  if (data.length === 0) return <Notice title={t('reviewData.empty')} detail={t('reviewData.emptyHint')} />
  return (
    <div className="data-panes">
      <ReviewOriginal
        text={text}
        proposal={sentences.proposal}
        chosenId={chosen && sentences.idOf(chosen.found)}
        onChoose={showSentence}
      />
      <div className="data-side-pane">
        <DataFilters
          data={data}
          filter={place.filter}
          onFilter={(filter) => onPlace({ ...place, filter })}
          onAcceptSure={() => entry.acceptSure(data)}
        />
        {shown.length === 0 ? (
          <Notice title={t('reviewData.noneShown')} />
        ) : (
          <DataSheet
            data={shown}
            indicators={indicators}
            entry={entry}
            selection={selection}
            onSelect={onSelect}
            isReadOnly={isReadOnly}
            onAccept={() => accept(selected)}
            onReject={reject}
            onNextDoubtful={() => {
              const next = nextDoubtfulDatum(data, chosen?.at ?? null)
              if (next !== null) choose(next)
            }}
            onStep={(kind) => step({ kind })}
          />
        )}
        {chosen ? (
          <DatumDetail
            datum={chosen}
            proposal={proposal}
            indicators={indicators}
            entry={entry}
            onAccept={() => accept([chosen])}
            onReject={() => reject([chosen])}
            onShowBlock={() => {
              const block = blockOfSentence(proposal, chosen.found)
              if (block) props.onShowBlock(block.id)
            }}
          />
        ) : null}
      </div>
    </div>
  )
}
