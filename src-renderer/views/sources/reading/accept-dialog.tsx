import Button from 'antd/es/button'
import Modal from 'antd/es/modal'
import Select from 'antd/es/select'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourceSummary } from '../../../../src-shared/contract/source'
import type { Candidate } from '../../../../src-shared/contract/source-content'
import { useCall } from '../../../api/use-call'
import { IndicatorDialog } from '../../data/indicator/indicator-dialog'
import { ObservationEditor } from '../../data/observation/observation-editor'
import { Answer } from '../../failure/answer'
import { formOfCandidate } from './candidate-form'

interface AcceptDialogProps {
  readonly source: SourceSummary
  readonly candidate: Candidate
  readonly onClose: () => void
}

/** Records a quantity of a source as a value of an indicator, which is chosen or made here. */
export const AcceptDialog = ({ source, candidate, onClose }: AcceptDialogProps): ReactElement => {
  const { t } = useTranslation('views')
  const indicators = useCall('indicator', 'list', { query: '' })
  const { name, unit, change } = candidate
  const proposed = useCall('indicator', 'propose', { stated: [{ name, unit, change }] })
  const proposal = proposed.data?.[0] ?? null
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [isCreating, setCreating] = useState(false)
  return (
    <Modal
      open
      width={720}
      centered
      footer={null}
      title={t('sources.acceptTitle')}
      onCancel={onClose}
      className="scrolling-dialog"
    >
      <blockquote className="accept-quote">{candidate.quote}</blockquote>
      <Answer query={indicators} lines={3}>
        {(all) => {
          const indicator =
            all.find((one) => one.id === chosenId) ??
            (chosenId === null ? all.find((one) => one.id === proposal?.indicatorId) : undefined)
          const isGuess = indicator !== undefined && chosenId === null && (proposal?.confidence ?? 1) < 1
          return (
            <>
              <div className="accept-indicator">
                <Select
                  showSearch={{ optionFilterProp: 'label' }}
                  aria-label={t('sources.chooseIndicator')}
                  placeholder={t('sources.chooseIndicator')}
                  value={indicator?.id ?? null}
                  options={all.map((one) => ({ value: one.id as string, label: `${one.name}（${one.unit}）` }))}
                  onChange={setChosenId}
                />
                <Button onClick={() => setCreating(true)}>{t('data.create')}</Button>
              </div>
              {isGuess ? <p className="muted">{t('sources.proposedByName', { name })}</p> : null}
              {indicator ? (
                <ObservationEditor
                  key={indicator.id}
                  indicator={indicator}
                  initial={formOfCandidate(candidate, source)}
                  saidAs={name}
                  sourceTitle={source.title || source.fileName}
                  confirmLabel={t('sources.acceptConfirm')}
                  onDone={onClose}
                  onCancel={onClose}
                />
              ) : (
                <p className="muted">{t('sources.indicatorNeeded')}</p>
              )}
            </>
          )
        }}
      </Answer>
      {isCreating ? (
        <IndicatorDialog
          indicator={null}
          suggestion={{ name, unit }}
          onSaved={setChosenId}
          onClose={() => setCreating(false)}
        />
      ) : null}
    </Modal>
  )
}
