import { PageMap } from '../../src-shared/document/original/page-map'
import { type Row, textOrNullIn } from './row'

export const pageMapColumn = (map: PageMap | null | undefined): string | null => (map ? JSON.stringify(map) : null)

/** Null where there is none, and where it can't be read: the text is shown then, which says the same words. */
export function readPageMap(row: Row): PageMap | null {
  const kept = textOrNullIn(row, 'page_map')
  if (kept === null) return null
  try {
    const map = PageMap.safeParse(JSON.parse(kept))
    return map.success ? map.data : null
  } catch {
    // Ignored because a map is a way to a page and no words of anybody's: without it the text is shown.
    return null
  }
}
