import Segmented from 'antd/es/segmented'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Submission } from '../../../src-shared/contract/submission'
import { PictureRights, type SubmissionPicture } from '../../../src-shared/data/submission'
import { useCommand } from '../../api/use-call'
import { useTellFailure } from '../failure/use-tell-failure'
import { useNoWriting } from '../place/no-writing'
import { WriteButton } from '../place/write-button'
import { FactField } from './fact-field'
import type { SaveFacts } from './use-case-facts'

interface PictureCardProps {
  readonly picture: SubmissionPicture
  readonly onChange: (change: Partial<SubmissionPicture>) => void
  readonly onRemove: () => void
}

const PictureCard = ({ picture, onChange, onRemove }: PictureCardProps): ReactElement => {
  const { t } = useTranslation('views')
  const isReadOnly = useNoWriting() !== null
  const name = picture.caption || t('cases.unnamedPicture')
  return (
    <li className="case-picture">
      <img src={`/asset/${picture.hash}`} alt={name} />
      <div className="case-picture-facts">
        <FactField
          label={t('cases.caption')}
          value={picture.caption}
          maxLength={500}
          onSave={(caption) => onChange({ caption })}
        />
        <div className="case-field">
          <span>{t('cases.rightsLabel')}</span>
          <Segmented<PictureRights>
            aria-label={t('cases.rightsOf', { name })}
            value={picture.rights}
            disabled={isReadOnly}
            options={PictureRights.options.map((value) => ({ value, label: t(`cases.rights.${value}`) }))}
            onChange={(rights) => onChange({ rights })}
          />
        </div>
        <FactField
          label={t('cases.rightsNote')}
          value={picture.rightsNote}
          maxLength={500}
          hint={t('cases.rightsNoteHint')}
          onSave={(rightsNote) => onChange({ rightsNote })}
        />
        <WriteButton
          size="small"
          className="case-picture-remove"
          aria-label={t('cases.removePictureOf', { name })}
          onClick={onRemove}
        >
          {t('cases.removePicture')}
        </WriteButton>
      </div>
    </li>
  )
}

/** Pictures, each with who may grant its use and whether they did. */
export const CasePictures = ({ submission, onSave }: { submission: Submission; onSave: SaveFacts }): ReactElement => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const add = useCommand('library', 'addPicture')
  const { pictures } = submission.facts
  const addPicture = () =>
    add.mutate(
      {},
      {
        onSuccess: (added) => {
          if (!added || pictures.some(({ hash }) => hash === added.hash)) return
          const { hash, widthPx, heightPx } = added
          const plain: SubmissionPicture = { hash, widthPx, heightPx, caption: '', rights: 'unknown', rightsNote: '' }
          onSave((latest) => ({ pictures: [...latest.pictures, plain] }))
        },
        onError: tell,
      },
    )
  return (
    <section className="case-section" aria-label={t('cases.pictures')}>
      <h3>
        {t('cases.pictures')}
        <WriteButton size="small" className="case-section-action" loading={add.isPending} onClick={addPicture}>
          {t('cases.addPicture')}
        </WriteButton>
      </h3>
      {pictures.length === 0 ? (
        <p className="muted">{t('cases.noPictures')}</p>
      ) : (
        <ul className="case-pictures">
          {pictures.map((picture) => (
            <PictureCard
              key={picture.hash}
              picture={picture}
              onChange={(change) =>
                onSave((latest) => ({
                  pictures: latest.pictures.map((one) => (one.hash === picture.hash ? { ...one, ...change } : one)),
                }))
              }
              onRemove={() =>
                onSave((latest) => ({ pictures: latest.pictures.filter(({ hash }) => hash !== picture.hash) }))
              }
            />
          ))}
        </ul>
      )}
    </section>
  )
}
