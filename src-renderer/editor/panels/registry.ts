import type { BlockKind } from '../../../src-shared/blocks/registry'
import { caseStudyPanel } from './case-study-panel'
import { chartPanel } from './chart-panel'
import { footnotePanel } from './footnote-panel'
import { kpiPanel } from './kpi-panel'
import { liveNumberPanel } from './live-number-panel'
import type { Panel } from './panel'
import { photoPanel } from './photo-panel'

/** The form of each kind; a new kind doesn't compile until it has one, or says (null) that it has nothing to set. */
export const panels: Readonly<Record<BlockKind, Panel | null>> = {
  'live-number': liveNumberPanel,
  chart: chartPanel,
  'kpi-group': kpiPanel,
  'case-study': caseStudyPanel,
  photo: photoPanel,
  footnote: footnotePanel,
}
