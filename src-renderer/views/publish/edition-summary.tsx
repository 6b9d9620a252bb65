import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edition } from '../../../src-shared/document/edition'

/** What will stand on the cover and the first pages. */
export const EditionSummary = ({ edition }: { edition: Edition }): ReactElement => {
  const { t } = useTranslation('views')
  const facts: readonly (readonly [string, string])[] = [
    [t('edition.year'), String(edition.year)],
    [t('edition.dataYear'), String(edition.dataYear)],
    [t('edition.cutOffDate'), edition.cutOffDate],
    [t('edition.kindLabel'), t(`edition.kind.${edition.kind}`)],
    [t('edition.stageLabel'), t(`edition.stage.${edition.stage}`)],
    [t('edition.languageLabel'), t(`edition.language.${edition.language}`)],
    [t('edition.numberStyleLabel'), t(`edition.numberStyle.${edition.numberStyle}`)],
    [t('edition.publisher'), edition.publisher],
    [t('edition.publicationNumber'), edition.publicationNumber],
  ]
  return (
    <section aria-labelledby="publish-edition">
      <h3 id="publish-edition">{edition.title}</h3>
      {edition.subtitle ? <p className="muted">{edition.subtitle}</p> : null}
      <dl className="publish-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || t('data.notSaid')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
