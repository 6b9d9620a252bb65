import Alert from 'antd/es/alert'
import Form from 'antd/es/form'
import InputNumber from 'antd/es/input-number'
import Modal from 'antd/es/modal'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RollForwardReport } from '../../../src-shared/contract/edition'
import type { Edition } from '../../../src-shared/document/edition'
import { useCommand } from '../../api/use-call'
import { flushAll } from '../../editor/save-state'
import { yearRule } from '../../views/edition/year-field'
import { useTellFailure } from '../../views/failure/use-tell-failure'
import { usePlace } from '../../views/place/place'
import { RollForwardResult } from './roll-forward-result'

interface Years {
  readonly year: number
  readonly dataYear: number
}

/** Makes the next edition of one, then says what moved on, what is missing and what still stands in plain words. */
export const RollForwardDialog = ({ edition, onClose }: { edition: Edition; onClose: () => void }): ReactElement => {
  const { t } = useTranslation('frame')
  const [form] = Form.useForm<Years>()
  const [report, setReport] = useState<RollForwardReport | null>(null)
  const tell = useTellFailure()
  const chooseEdition = usePlace((place) => place.chooseEdition)
  const rollForward = useCommand('edition', 'rollForward')
  const start = async () => {
    const years = await form.validateFields()
    await flushAll()
    rollForward.mutate({ editionId: edition.id, ...years }, { onSuccess: setReport, onError: tell })
  }
  const openResult = () => {
    if (report) chooseEdition(report.editionId)
    usePlace.getState().go('draft')
    onClose()
  }
  const rules = [yearRule(t('rollForward.yearNeeded'))]
  if (report)
    return (
      <Modal
        open
        width={680}
        centered
        title={t('rollForward.doneTitle')}
        okText={t('rollForward.openEdition')}
        cancelText={t('rollForward.stay')}
        onOk={openResult}
        onCancel={onClose}
        className="scrolling-dialog"
      >
        <RollForwardResult report={report} onJump={onClose} />
      </Modal>
    )
  return (
    <Modal
      open
      width={460}
      title={t('rollForward.title', { year: edition.year })}
      okText={t('rollForward.start')}
      confirmLoading={rollForward.isPending}
      // A refused form has shown its reasons beside its fields.
      onOk={() => void start().catch(() => undefined)}
      onCancel={onClose}
    >
      <Alert type="info" title={t('rollForward.explain')} style={{ marginBottom: 14 }} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ year: edition.year + 1, dataYear: edition.dataYear + 1 }}
      >
        <div className="two-fields">
          <Form.Item name="year" label={t('rollForward.year')} rules={rules}>
            <InputNumber precision={0} autoFocus />
          </Form.Item>
          <Form.Item
            name="dataYear"
            label={t('rollForward.dataYear')}
            rules={rules}
            extra={t('rollForward.dataYearHint')}
          >
            <InputNumber precision={0} />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  )
}
