import type { CSSProperties, ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { SectionId } from '../../../src-shared/data/ids'
import type { OutlineSection } from '../../../src-shared/document/edition'

interface SectionListProps {
  readonly sections: readonly OutlineSection[]
  readonly chosenId: SectionId | null
  readonly onChoose: (sectionId: SectionId) => void
}

/** The contents of an edition, to choose a section to read. */
export const SectionList = ({ sections, chosenId, onChoose }: SectionListProps): ReactElement => {
  const { t } = useTranslation('views')
  return (
    <ul className="choice-list">
      {sections.map((section) => {
        const indent: CSSProperties = { paddingInlineStart: 10 + 16 * (section.level - 1) }
        return (
          <li key={section.id}>
            <button
              type="button"
              className="choice"
              style={indent}
              aria-current={section.id === chosenId}
              onClick={() => onChoose(section.id)}
            >
              <span className="choice-line">
                {section.number ? <span className="choice-note tabular">{section.number}</span> : null}
                <span className="choice-main">{section.title || t('outline.untitled')}</span>
                {section.wordCount > 0 ? (
                  <span className="choice-note tabular" title={t('section.words')}>
                    {section.wordCount}
                  </span>
                ) : null}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
