import HistoryOutlined from '@ant-design/icons/es/icons/HistoryOutlined'
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import Button from 'antd/es/button'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import type { Observation } from '../../../../src-shared/data/observation'
import { useCall } from '../../../api/use-call'
import { Notice } from '../../../parts/notice'
import { Answer } from '../../failure/answer'
import { ObservationEditor } from './observation-editor'
import { emptyForm, formOfObservation } from './observation-form'
import { ObservationHistory } from './observation-history'
import { ObservationTable } from './observation-table'

/** The live values of an indicator, with a form to add or correct one. */
export const ObservationPane = ({ indicator }: { indicator: IndicatorSummary }): ReactElement => {
  const { t } = useTranslation('views')
  const observations = useCall('observation', 'list', { indicatorId: indicator.id })
  const [editing, setEditing] = useState<Observation | 'new' | null>(null)
  const [isHistoryShown, setHistoryShown] = useState(false)
  const close = () => setEditing(null)
  return (
    <div className="observations">
      <div className="observation-actions">
        <Button type="primary" icon={<PlusOutlined />} disabled={editing === 'new'} onClick={() => setEditing('new')}>
          {t('data.addValue')}
        </Button>
        <Button icon={<HistoryOutlined />} onClick={() => setHistoryShown(true)}>
          {t('data.history')}
        </Button>
      </div>
      {editing ? (
        <ObservationEditor
          key={editing === 'new' ? 'new' : editing.id}
          indicator={indicator}
          initial={editing === 'new' ? emptyForm(indicator) : formOfObservation(editing)}
          confirmLabel={editing === 'new' ? t('data.addValue') : t('data.correctValue')}
          onDone={close}
          onCancel={close}
        />
      ) : null}
      <Answer query={observations}>
        {(values) =>
          values.length === 0 ? (
            <Notice title={t('data.noValues')} detail={t('data.noValuesHint')} />
          ) : (
            <ObservationTable indicator={indicator} observations={values} onCorrect={setEditing} />
          )
        }
      </Answer>
      {isHistoryShown ? <ObservationHistory indicator={indicator} onClose={() => setHistoryShown(false)} /> : null}
    </div>
  )
}
