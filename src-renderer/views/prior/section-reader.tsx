import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edition, OutlineSection } from '../../../src-shared/document/edition'
import { renderBlocks } from '../../../src-shared/document/render'
import { printedWords } from '../../../src-shared/document/words'
import { ChartPicture } from '../../editor/chart-picture'
import { Notice } from '../../parts/notice'
import { AsKnownNote } from '../day/as-known-note'
import { Answer } from '../failure/answer'
import { usePlace } from '../place/place'
import { BlockOrigin } from '../sources/original/block-origin'
import { ReaderOrigin } from './reader-origin'
import { SectionOrigin } from './section-origin'
import { useResolvedSection } from './use-resolved-section'

const assetUrl = (hash: string) => `/asset/${hash}`

/** A section as it is read: rendered from its stored body with the values of its own edition, and where it comes from. */
export const SectionReader = (props: {
  section: OutlineSection
  edition: Edition
  editions: readonly Edition[]
  asKnownOn: string | null
}): ReactElement => {
  const { section, edition, editions, asKnownOn } = props
  const { t } = useTranslation('views')
  const openSection = usePlace((place) => place.openSection)
  const resolved = useResolvedSection(section.id, edition, asKnownOn)
  return (
    <article className="pane reader" aria-label={section.title}>
      <header className="reader-bar">
        <span className="ellipsis">{t('prior.reading', { year: edition.year, title: edition.title })}</span>
        <SectionOrigin section={section} editions={editions} />
        <BlockOrigin blockIds={[section.id]} />
        <button type="button" className="link-button" onClick={() => openSection(edition.id, section.id)}>
          {t('prior.openInEditor')}
        </button>
      </header>
      <AsKnownNote asKnownOn={asKnownOn} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
      <div className="pane-body reader-body" lang={edition.language} tabIndex={0}>
        <div className="reader-page">
          {section.kicker ? <p className="section-kicker">{section.kicker}</p> : null}
          <h2 className="reader-title">
            {section.number ? <span className="muted tabular">{section.number} </span> : null}
            {section.title}
          </h2>
          <Answer query={resolved} lines={12}>
            {(blocks) =>
              blocks.length === 0 ? (
                <Notice title={t('prior.noText')} />
              ) : (
                <ReaderOrigin>
                  {renderBlocks(blocks, { Chart: ChartPicture, assetUrl, words: printedWords(edition.language) }, 2)}
                </ReaderOrigin>
              )
            }
          </Answer>
        </div>
      </div>
    </article>
  )
}
