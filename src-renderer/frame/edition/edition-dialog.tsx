import Alert from 'antd/es/alert'
import Form from 'antd/es/form'
import Modal from 'antd/es/modal'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edition } from '../../../src-shared/document/edition'
import { useCommand } from '../../api/use-call'
import { flushAll } from '../../editor/save-state'
import { EditionFields } from '../../views/edition/edition-fields'
import { type EditionForm, factsOfForm, formOfFacts, newEditionForm } from '../../views/edition/edition-form'
import { useTellFailure } from '../../views/failure/use-tell-failure'
import { useOpenNewEdition } from '../../views/place/current-edition'

/** Makes a new edition, or changes what is said of one as a whole. */
export const EditionDialog = ({ edition, onClose }: { edition: Edition | null; onClose: () => void }): ReactElement => {
  const { t } = useTranslation('frame')
  const [form] = Form.useForm<EditionForm>()
  const stage = Form.useWatch('stage', form) ?? edition?.stage
  // Published and staying so: nothing can be said anew, only the stage taken back.
  const isFrozen = edition?.stage === 'published' && stage === 'published'
  const tell = useTellFailure()
  const openNewEdition = useOpenNewEdition()
  const create = useCommand('edition', 'create')
  const save = useCommand('edition', 'saveFacts')
  const finish = async () => {
    const facts = factsOfForm(await form.validateFields())
    // A publication keeps what was typed last.
    await flushAll()
    if (edition) save.mutate({ editionId: edition.id, facts }, { onSuccess: onClose, onError: tell })
    else
      create.mutate(facts, {
        onSuccess: async (created) => {
          await openNewEdition(created.id)
          onClose()
        },
        onError: tell,
      })
  }
  return (
    <Modal
      open
      width={640}
      centered
      title={edition ? t('edition.factsTitle') : t('edition.createTitle')}
      okText={edition ? t('edition.save') : t('edition.createConfirm')}
      okButtonProps={{ disabled: isFrozen }}
      confirmLoading={create.isPending || save.isPending}
      // A refused form has shown its reasons beside its fields.
      onOk={() => void finish().catch(() => undefined)}
      onCancel={onClose}
      className="scrolling-dialog"
    >
      {isFrozen ? <Alert type="info" title={t('edition.frozen')} style={{ marginBottom: 14 }} /> : null}
      <Form
        form={form}
        layout="vertical"
        initialValues={edition ? formOfFacts(edition) : newEditionForm(new Date())}
        requiredMark={false}
      >
        <EditionFields isFrozen={isFrozen} />
      </Form>
    </Modal>
  )
}
