import { AssetValue } from '../../src-shared/blocks/fields'
import type {
  ResolvedBlock,
  ResolvedDocument,
  ResolvedOwnBlock,
  ResolvedSection,
} from '../../src-shared/document/resolved'
import type { ResolvedChart } from '../../src-shared/figures/figure-spec'
import { ResolvedChart as ResolvedChartSchema } from '../../src-shared/figures/figure-spec'
import type { DrawCharts } from './draw-charts'
import { imageKind } from './image-kind'
import { blocksOf } from './walk-sections'

/** Pictures by hash; bytes as they were imported. */
export type Assets = ReadonlyMap<string, Uint8Array>

export interface PictureFiles {
  /** Bytes by path. */
  readonly files: ReadonlyMap<string, Buffer>
  /** Paths by block id and by hash. */
  readonly charts: Readonly<Record<string, string>>
  readonly assets: Readonly<Record<string, string>>
}

/** The chart in a block's values with its alternative text; null in every other block and where none is chosen. */
export const chartOf = (block: ResolvedBlock): { readonly chart: ResolvedChart; readonly alt: string } | null => {
  if (block.type !== 'block' || block.kind !== 'chart') return null
  const { spec, alt } = block.values
  if (typeof spec !== 'object' || spec === null || !('chart' in spec)) return null
  const generated = 'alt' in spec && typeof spec.alt === 'string' ? spec.alt : ''
  return {
    chart: ResolvedChartSchema.parse(spec.chart),
    alt: typeof alt === 'string' && alt.trim() !== '' ? alt : generated,
  }
}

/** The files of all pictures of an edition, charts drawn, under the names the book calls them by. */
export const pictureFiles = async (
  document: ResolvedDocument,
  assets: Assets,
  drawCharts: DrawCharts,
): Promise<PictureFiles> => {
  const files = new Map<string, Buffer>()
  const assetPaths: Record<string, string> = {}
  for (const { hash } of document.assets) {
    const bytes = assets.get(hash)
    const kind = bytes ? imageKind(bytes) : null
    if (!bytes || !kind) continue
    const name = `/pictures/${hash}.${kind}`
    files.set(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    assetPaths[hash] = name
  }
  const chartPaths: Record<string, string> = {}
  const charts = blocksOf(document).flatMap((block) => {
    const found = chartOf(block)
    return found ? [{ id: block.id, ...found }] : []
  })
  for (const { id, svg } of await drawCharts(charts)) {
    const name = `/pictures/chart-${id}.svg`
    files.set(name, Buffer.from(svg))
    chartPaths[id] = name
  }
  return { files, charts: chartPaths, assets: assetPaths }
}

/** A picture whose bytes aren't there, or are no picture, is one that is yet to be supplied: every medium then says so. */
export const withoutMissingPictures = (document: ResolvedDocument, assets: Assets): ResolvedDocument => {
  const here = new Set([...assets].filter(([, bytes]) => imageKind(bytes) !== null).map(([hash]) => hash))
  const kept = (value: unknown): unknown => {
    const picture = AssetValue.safeParse(value)
    return picture.success && !here.has(picture.data.hash) ? null : value
  }
  const mendBlock = (block: ResolvedOwnBlock): ResolvedOwnBlock => ({
    ...block,
    values: Object.fromEntries(Object.entries(block.values).map(([name, value]) => [name, kept(value)])),
  })
  const mend = (section: ResolvedSection): ResolvedSection => ({
    ...section,
    blocks: section.blocks.map((block) => (block.type === 'block' ? mendBlock(block) : block)),
    children: section.children.map(mend),
  })
  return { ...document, sections: document.sections.map(mend) }
}
