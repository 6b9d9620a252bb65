import Tabs from 'antd/es/tabs'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineSection } from '../../../../src-shared/document/edition'
import { InspectorPanel } from '../../../editor/inspector-panel'
import { useCaretBlocks } from '../../../editor/use-caret-blocks'
import { BlockOrigin } from '../../sources/original/block-origin'
import { SectionFactsPanel } from './section-facts-panel'

interface SidePaneProps {
  readonly section: OutlineSection
  readonly isReadOnly: boolean
}

/** What is set about the selected block, and where it was imported from. */
const BlockTab = (): ReactElement => {
  const blockIds = useCaretBlocks()
  return (
    <>
      <InspectorPanel />
      <BlockOrigin blockIds={blockIds} />
    </>
  )
}

/** What can be set about the selected block, and about the section as a whole. */
export const SidePane = ({ section, isReadOnly }: SidePaneProps): ReactElement => {
  const { t } = useTranslation('views')
  return (
    <aside className="pane side-pane" aria-label={t('section.side')}>
      <Tabs
        size="small"
        items={[
          { key: 'block', label: t('section.blockTab'), children: <BlockTab /> },
          {
            key: 'section',
            label: t('section.sectionTab'),
            children: <SectionFactsPanel key={section.id} section={section} isReadOnly={isReadOnly} />,
          },
        ]}
      />
    </aside>
  )
}
