import { type RefObject, useEffect, useState } from 'react'

/** Room around the pages, and between them. */
export const MARGIN_PX = 14

/** How wide pages are drawn in a list: as wide as it is at a zoom of 1. 0 before it is laid out. */
export const usePagesWidth = (list: RefObject<HTMLElement | null>, zoom: number): number => {
  const [listWidth, setListWidth] = useState(0)
  useEffect(() => {
    if (!list.current) return
    const observer = new ResizeObserver(([entry]) => entry && setListWidth(Math.floor(entry.contentRect.width)))
    observer.observe(list.current)
    return () => observer.disconnect()
  }, [list])
  return Math.max(0, Math.floor((listWidth - 2 * MARGIN_PX) * zoom))
}
