import ArrowDownOutlined from '@ant-design/icons/es/icons/ArrowDownOutlined'
import ArrowUpOutlined from '@ant-design/icons/es/icons/ArrowUpOutlined'
import DeleteOutlined from '@ant-design/icons/es/icons/DeleteOutlined'
import Button from 'antd/es/button'
import Collapse from 'antd/es/collapse'
import { useTranslation } from 'react-i18next'
import type { StoredValues } from '../../../src-shared/blocks/fields'
import { kpiGroup } from '../../../src-shared/blocks/kpi-group/definition'
import { IconButton } from '../../parts/icon-button'
import { BindingForm } from './binding-form'
import { definePanel, type PanelBodyProps } from './panel'
import { TextField } from './text-field'

type KpiValues = StoredValues<typeof kpiGroup.fields>
type Tile = KpiValues['tiles'][number]

const MOST_TILES = 12
const newTile: Tile = { label: '', value: null, change: null, note: '' }

function TileForm({ tile, onChange }: { tile: Tile; onChange: (tile: Tile) => void }) {
  const { t } = useTranslation('editor')
  return (
    <div className="nk-form">
      <TextField label={t('kpi.label')} value={tile.label} onChange={(label) => onChange({ ...tile, label })} />
      <h4 className="nk-subhead">{t('kpi.value')}</h4>
      <BindingForm binding={tile.value} onChange={(value) => onChange({ ...tile, value })} />
      <h4 className="nk-subhead">{t('kpi.change')}</h4>
      <BindingForm binding={tile.change} onChange={(change) => onChange({ ...tile, change })} />
      {tile.change ? (
        <Button size="small" onClick={() => onChange({ ...tile, change: null })}>
          {t('kpi.removeChange')}
        </Button>
      ) : null}
      <TextField label={t('kpi.note')} value={tile.note} onChange={(note) => onChange({ ...tile, note })} />
    </div>
  )
}

const swapped = (tiles: readonly Tile[], at: number, step: number): Tile[] => {
  const moved = [...tiles]
  const [tile] = moved.splice(at, 1)
  if (tile) moved.splice(at + step, 0, tile)
  return moved
}

function Body({ values, onChange }: PanelBodyProps<KpiValues>) {
  const { t } = useTranslation('editor')
  const { tiles } = values
  const set = (next: Tile[]) => onChange({ ...values, tiles: next })
  return (
    <div className="nk-form">
      {tiles.length === 0 ? null : (
        <Collapse
          accordion
          size="small"
          defaultActiveKey="0"
          items={tiles.map((tile, at) => ({
            key: String(at),
            label: tile.label || t('kpi.unnamed', { number: at + 1 }),
            extra: (
              // Words would leave the tile's own name no room beside the page. A press must not fold the tile as well.
              // biome-ignore lint/a11y: the buttons inside are the controls
              <span className="nk-tile-tools" onClick={(event) => event.stopPropagation()}>
                <IconButton
                  label={t('kpi.up')}
                  icon={<ArrowUpOutlined />}
                  disabled={at === 0}
                  onClick={() => set(swapped(tiles, at, -1))}
                />
                <IconButton
                  label={t('kpi.down')}
                  icon={<ArrowDownOutlined />}
                  disabled={at === tiles.length - 1}
                  onClick={() => set(swapped(tiles, at, 1))}
                />
                <IconButton
                  label={t('kpi.remove')}
                  icon={<DeleteOutlined />}
                  onClick={() => set(tiles.toSpliced(at, 1))}
                />
              </span>
            ),
            children: <TileForm tile={tile} onChange={(next) => set(tiles.with(at, next))} />,
          }))}
        />
      )}
      <Button disabled={tiles.length >= MOST_TILES} onClick={() => set([...tiles, newTile])}>
        {t('kpi.add')}
      </Button>
    </div>
  )
}

export const kpiPanel = definePanel(kpiGroup, { Body, isComplete: ({ tiles }) => tiles.length > 0, widthPx: 640 })
