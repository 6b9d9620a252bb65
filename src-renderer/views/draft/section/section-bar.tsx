import FilePdfOutlined from '@ant-design/icons/es/icons/FilePdfOutlined'
import LayoutOutlined from '@ant-design/icons/es/icons/LayoutOutlined'
import Button from 'antd/es/button'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineSection } from '../../../../src-shared/document/edition'
import { useOpenValues } from '../../place/open-values'
import { usePlace } from '../../place/place'
import { ancestorsOf } from '../outline/outline-tree'
import { type ShownPanes, togglePreview, toggleSide } from '../shown-panes'

interface SectionBarProps {
  readonly sections: readonly OutlineSection[]
  readonly section: OutlineSection
  readonly shown: ShownPanes
  readonly onShow: (shown: ShownPanes) => void
}

/** Where the open section stands, and which panes stand beside it. */
export const SectionBar = ({ sections, section, shown, onShow }: SectionBarProps): ReactElement => {
  const { t } = useTranslation('views')
  const editionId = usePlace((place) => place.editionId)
  const openValueCount = useOpenValues(editionId).get(section.id) ?? 0
  return (
    <div className="section-bar">
      <span className="section-path ellipsis">
        {ancestorsOf(sections, section.id)
          .map((ancestor) => ancestor.title || t('outline.untitled'))
          .join(' › ')}
      </span>
      {section.carriedCount > 0 ? (
        <span className="section-mark">{t('section.isCarried', { count: section.carriedCount })}</span>
      ) : null}
      {openValueCount > 0 ? (
        <span className="section-mark section-mark-open">{t('section.hasOpenValues', { count: openValueCount })}</span>
      ) : null}
      <Button
        size="small"
        type={shown.preview ? 'primary' : 'text'}
        ghost={shown.preview}
        icon={<FilePdfOutlined />}
        aria-pressed={shown.preview}
        onClick={() => onShow(togglePreview(shown))}
      >
        {t('preview.label')}
      </Button>
      <Button
        size="small"
        type={shown.side ? 'primary' : 'text'}
        ghost={shown.side}
        icon={<LayoutOutlined />}
        aria-pressed={shown.side}
        onClick={() => onShow(toggleSide(shown))}
      >
        {t('section.side')}
      </Button>
    </div>
  )
}
