import Form from 'antd/es/form'
import Modal from 'antd/es/modal'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorId } from '../../../../src-shared/data/ids'
import type { Indicator } from '../../../../src-shared/data/indicator'
import { useCall, useCommand } from '../../../api/use-call'
import { Answer } from '../../failure/answer'
import { useTellFailure } from '../../failure/use-tell-failure'
import { IndicatorFields } from './indicator-fields'
import { draftOfForm, formOfIndicator, type IndicatorForm } from './indicator-form'

interface IndicatorDialogProps {
  /** Null: a new one. */
  readonly indicator: Indicator | null
  /** What a new one starts with. */
  readonly suggestion?: Partial<IndicatorForm>
  readonly onSaved: (indicatorId: IndicatorId) => void
  readonly onClose: () => void
}

/** Makes an indicator or changes what is said of it. */
export const IndicatorDialog = (props: IndicatorDialogProps): ReactElement => {
  const all = useCall('indicator', 'list', {})
  return <Answer query={all}>{(indicators) => <FactsDialog {...props} all={indicators} />}</Answer>
}

interface FactsDialogProps extends IndicatorDialogProps {
  /** A formula names others. */
  readonly all: readonly Indicator[]
}

const FactsDialog = ({ indicator, suggestion, onSaved, onClose, all }: FactsDialogProps): ReactElement => {
  const { t } = useTranslation('views')
  const [form] = Form.useForm<IndicatorForm>()
  const tell = useTellFailure()
  const create = useCommand('indicator', 'create')
  const save = useCommand('indicator', 'save')
  const finish = async () => {
    const facts = draftOfForm(await form.validateFields(), all)
    const onSuccess = ({ id }: Indicator) => {
      onSaved(id)
      onClose()
    }
    if (indicator) save.mutate({ indicatorId: indicator.id, facts }, { onSuccess, onError: tell })
    else create.mutate(facts, { onSuccess, onError: tell })
  }
  return (
    <Modal
      open
      width={680}
      centered
      title={indicator ? t('data.factsTitle') : t('data.createTitle')}
      okText={indicator ? t('data.save') : t('data.createConfirm')}
      confirmLoading={create.isPending || save.isPending}
      // A refused form has shown its reasons beside its fields.
      onOk={() => void finish().catch(() => undefined)}
      onCancel={onClose}
      className="scrolling-dialog"
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...formOfIndicator(indicator, all), ...suggestion }}
      >
        <IndicatorFields all={all} />
      </Form>
    </Modal>
  )
}
