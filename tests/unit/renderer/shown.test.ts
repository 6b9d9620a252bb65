import { describe, expect, test } from 'vitest'
import { groupPlaces } from '../../../src-renderer/frame/edition/report-places'
import { togglePreview, toggleSide } from '../../../src-renderer/views/draft/shown-panes'
import { SectionId } from '../../../src-shared/data/ids'

describe('the panes beside the text', () => {
  test('the pages take the inspector’s place and give it back', () => {
    const withPages = togglePreview({ preview: false, side: true })
    expect(withPages).toMatchObject({ preview: true, side: false })
    expect(togglePreview(withPages)).toEqual({ preview: false, side: true })
  })

  test('an inspector closed before stays closed', () => {
    expect(togglePreview(togglePreview({ preview: false, side: false }))).toEqual({ preview: false, side: false })
  })

  test('an inspector closed by hand beside the pages doesn’t come back with them', () => {
    const closed = toggleSide(toggleSide(togglePreview({ preview: false, side: true })))
    expect(togglePreview(closed)).toEqual({ preview: false, side: false })
  })
})

describe('the lines of a roll-forward report', () => {
  const at = (end: string, text: string) => ({
    sectionId: SectionId.parse(`01890000-0000-7000-8000-0000000000${end}`),
    section: end,
    text,
  })

  test('that say the same of one section are one, counted, where the first stood', () => {
    const grouped = groupPlaces([at('a1', '产量'), at('a1', '销量'), at('a1', '产量'), at('b2', '产量')])
    expect(grouped.map(({ section, text, count }) => [section, text, count])).toEqual([
      ['a1', '产量', 2],
      ['a1', '销量', 1],
      ['b2', '产量', 1],
    ])
  })
})
