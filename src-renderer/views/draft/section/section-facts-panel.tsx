import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type OutlineSection, type SectionFacts, SectionNumbering } from '../../../../src-shared/document/edition'
import { api } from '../../../api/client'
import { useCommand } from '../../../api/use-call'
import { useTellFailure } from '../../failure/use-tell-failure'
import { useOpenValues } from '../../place/open-values'
import { usePlace } from '../../place/place'

/** What is said of a section besides its text: how it is numbered, its short title, where it comes from. */
export const SectionFactsPanel = ({
  section,
  isReadOnly,
}: {
  section: OutlineSection
  isReadOnly: boolean
}): ReactElement => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const id = useId()
  const { mutate } = useCommand('section', 'saveFacts')
  const showPrior = usePlace((place) => place.showPrior)
  const editionId = usePlace((place) => place.editionId)
  const openValueCount = useOpenValues(editionId).get(section.id) ?? 0
  const [shortTitle, setShortTitle] = useState(section.shortTitle)
  const [manualNumber, setManualNumber] = useState(section.manualNumber)
  const [hasNoOrigin, setNoOrigin] = useState(false)
  const save = (facts: Partial<SectionFacts>) => mutate({ sectionId: section.id, facts }, { onError: tell })
  const showOrigin = async () => {
    const answer = await api.section.open({ sectionId: section.id })
    if (!answer.ok) tell(answer.error)
    else if (answer.value.originId) showPrior(answer.value.originId)
    else setNoOrigin(true)
  }
  return (
    <div className="section-facts">
      <label htmlFor={`${id}short`}>{t('section.shortTitle')}</label>
      <Input
        id={`${id}short`}
        disabled={isReadOnly}
        value={shortTitle}
        maxLength={100}
        placeholder={section.title}
        onChange={(event) => setShortTitle(event.target.value)}
        onBlur={() => shortTitle !== section.shortTitle && save({ shortTitle: shortTitle.trim() })}
      />
      <p className="muted">{t('section.shortTitleHint')}</p>
      <label htmlFor={`${id}numbering`}>{t('section.numbering')}</label>
      <Select
        id={`${id}numbering`}
        disabled={isReadOnly}
        value={section.numbering}
        options={SectionNumbering.options.map((value) => ({ value, label: t(`section.numberings.${value}`) }))}
        onChange={(numbering) => save({ numbering })}
      />
      {section.numbering === 'manual' ? (
        <>
          <label htmlFor={`${id}number`}>{t('section.manualNumber')}</label>
          <Input
            id={`${id}number`}
            disabled={isReadOnly}
            value={manualNumber}
            maxLength={40}
            onChange={(event) => setManualNumber(event.target.value)}
            onBlur={() => manualNumber !== section.manualNumber && save({ manualNumber: manualNumber.trim() })}
          />
        </>
      ) : null}
      <dl className="section-counts">
        <div>
          <dt>{t('section.words')}</dt>
          <dd className="tabular">{section.wordCount}</dd>
        </div>
        <div>
          <dt>{t('section.carried')}</dt>
          <dd className="tabular">{section.carriedCount}</dd>
        </div>
        <div>
          <dt>{t('section.openValues')}</dt>
          <dd className="tabular">{openValueCount}</dd>
        </div>
      </dl>
      <Button block onClick={() => void showOrigin()}>
        {t('section.showOrigin')}
      </Button>
      {hasNoOrigin ? (
        <p className="muted" role="status">
          {t('section.noOrigin')}
        </p>
      ) : null}
    </div>
  )
}
