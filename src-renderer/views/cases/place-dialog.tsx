import Modal from 'antd/es/modal'
import Select from 'antd/es/select'
import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Submission } from '../../../src-shared/contract/submission'
import type { AssetHash, EditionId, SectionId } from '../../../src-shared/data/ids'
import { type Edition, newestFirst } from '../../../src-shared/document/edition'
import { useCall, useCommand } from '../../api/use-call'
import { useTellFailure } from '../failure/use-tell-failure'
import { usePlace } from '../place/place'
import { FeaturedList } from './featured-list'

interface PlaceDialogProps {
  readonly submission: Submission
  readonly onClose: () => void
}

/** Into which edition and section a submission goes, and with which picture; says where it has been before. */
export const PlaceDialog = ({ submission, onClose }: PlaceDialogProps): ReactElement => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const id = useId()
  const currentId = usePlace((place) => place.editionId)
  const openSection = usePlace((place) => place.openSection)
  const editions = newestFirst(useCall('edition', 'list', {}).data ?? []).filter(({ stage }) => stage !== 'published')
  const [editionId, setEditionId] = useState<EditionId | null>(null)
  const [sectionId, setSectionId] = useState<SectionId | null>(null)
  const [picture, setPicture] = useState<AssetHash | null>(() => firstGranted(submission))
  const edition: Edition | undefined =
    editions.find((one) => one.id === editionId) ?? editions.find((one) => one.id === currentId) ?? editions[0]
  const outline = useCall('section', 'outline', edition ? { editionId: edition.id } : null).data ?? []
  const section = outline.find((one) => one.id === sectionId)
  const place = useCommand('submission', 'place')
  const act = () => {
    if (!section) return
    place.mutate(
      { submissionId: submission.id, sectionId: section.id, picture },
      {
        onSuccess: (placed) => {
          onClose()
          openSection(placed.editionId, section.id, placed.blockId)
        },
        onError: tell,
      },
    )
  }
  return (
    <Modal
      open
      title={t('cases.placeTitle', { title: submission.facts.title || submission.fileName })}
      okText={t('cases.placeHere')}
      cancelText={t('cases.cancel')}
      okButtonProps={{ disabled: !section, loading: place.isPending }}
      onOk={act}
      onCancel={onClose}
      centered
    >
      {edition ? (
        <div className="case-place">
          <label htmlFor={`${id}edition`}>{t('cases.edition')}</label>
          <Select
            id={`${id}edition`}
            value={edition.id}
            options={editions.map((one) => ({ value: one.id, label: `${one.year} · ${one.title}` }))}
            onChange={(chosen) => {
              setEditionId(chosen)
              setSectionId(null)
            }}
          />
          <label htmlFor={`${id}section`}>{t('cases.section')}</label>
          <Select
            id={`${id}section`}
            showSearch={{ optionFilterProp: 'title' }}
            placeholder={t('cases.chooseSection')}
            value={section?.id ?? null}
            options={outline.map((one) => ({
              value: one.id,
              title: one.title,
              label: `${'　'.repeat(one.level - 1)}${[one.number, one.title || t('outline.untitled')].filter(Boolean).join(' ')}`,
            }))}
            onChange={setSectionId}
          />
          <label htmlFor={`${id}picture`}>{t('cases.picture')}</label>
          <Select<AssetHash | ''>
            id={`${id}picture`}
            value={picture ?? ''}
            options={[
              { value: '', label: t('cases.withoutPicture') },
              ...submission.facts.pictures.map(({ hash, caption, rights }, at) => ({
                value: hash,
                label: `${caption || t('cases.pictureAt', { at: at + 1 })} · ${t(`cases.rights.${rights}`)}`,
              })),
            ]}
            onChange={(chosen) => setPicture(chosen === '' ? null : chosen)}
          />
        </div>
      ) : (
        <p className="muted">{t('cases.noEdition')}</p>
      )}
      <Warnings submission={submission} picture={picture} />
    </Modal>
  )
}

const firstGranted = ({ facts }: Submission): AssetHash | null =>
  facts.pictures.find(({ rights }) => rights === 'granted')?.hash ?? null

const Warnings = ({ submission, picture }: { submission: Submission; picture: AssetHash | null }): ReactElement => {
  const { t } = useTranslation('views')
  const chosen = submission.facts.pictures.find(({ hash }) => hash === picture)
  return (
    <div className="case-warnings">
      {submission.featured.length > 0 ? (
        <div className="case-warning">
          <strong>{t('cases.featuredBefore')}</strong>
          <FeaturedList featured={submission.featured} />
        </div>
      ) : null}
      {chosen && chosen.rights !== 'granted' ? <p className="case-warning">{t('cases.rightsOpen')}</p> : null}
      {submission.state.status === 'confirmed' ? null : <p className="case-warning">{t('cases.notConfirmedYet')}</p>}
    </div>
  )
}
