import type { StoredDocument } from '../../../src-shared/document/schema'
import {
  aDocument,
  binding,
  caseStudy,
  cell,
  chart,
  footnote,
  heading,
  id,
  item,
  kpiGroup,
  list,
  liveNumber,
  paragraph,
  quote,
  row,
  table,
} from './stored-nodes'

/** A section with every kind of block. */
export const aYear = (): StoredDocument =>
  aDocument(
    heading(1, 'h2', '总体情况'),
    paragraph(2, '全年规模为', liveNumber(3), '。', footnote(4, '初步核算数。')),
    list(5, 'bullet', item('一级'), item(list(6, 'bullet', item('二级'))), item('末项')),
    quote(7, '行稳致远'),
    table(8, row(cell('地区', { header: true }), cell('数值', { header: true })), row(cell('东部'), cell('12'))),
    caseStudy(
      9,
      ['绿色工厂', liveNumber(10, binding(2))],
      [paragraph(11, '第一段'), list(12, 'number', item('步骤'))],
      {
        caseId: id(90),
        organization: '某厂',
        location: '苏州',
      },
    ),
    chart(13, ['增加值走势'], {
      spec: { type: 'bar', series: [{ binding: binding(3, 'Y-4..Y'), mark: 'bar' }] },
      source: '统计公报',
    }),
    kpiGroup(14, '关键指标', [
      { label: '增加值', value: binding(4), change: null, note: '现价' },
      { label: '增速', value: binding(5), change: binding(6), note: '' },
    ]),
  )
