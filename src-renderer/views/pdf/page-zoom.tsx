import ZoomInOutlined from '@ant-design/icons/es/icons/ZoomInOutlined'
import ZoomOutOutlined from '@ant-design/icons/es/icons/ZoomOutOutlined'
import Button from 'antd/es/button'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../parts/icon-button'

interface PageZoomProps {
  /** 1: as wide as the list. */
  readonly zoom: number
  /** All there are, the smallest first. */
  readonly zooms: readonly number[]
  readonly onZoom: (zoom: number) => void
}

/** Makes pages smaller, larger, or as wide as there is room. */
export const PageZoom = ({ zoom, zooms, onZoom }: PageZoomProps): ReactElement => {
  const { t } = useTranslation('views')
  const step = (by: number) => onZoom(zooms[Math.max(0, Math.min(zooms.length - 1, zooms.indexOf(zoom) + by))] ?? 1)
  return (
    <>
      <IconButton
        icon={<ZoomOutOutlined />}
        label={t('preview.smaller')}
        disabled={zoom === zooms[0]}
        onClick={() => step(-1)}
      />
      <Button size="small" type="text" className="tabular" title={t('preview.fit')} onClick={() => onZoom(1)}>
        {zoom === 1 ? t('preview.fitShort') : `${zoom * 100}%`}
      </Button>
      <IconButton
        icon={<ZoomInOutlined />}
        label={t('preview.larger')}
        disabled={zoom === zooms.at(-1)}
        onClick={() => step(1)}
      />
    </>
  )
}
