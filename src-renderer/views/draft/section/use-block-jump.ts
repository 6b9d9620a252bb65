import { useEffect } from 'react'
import { usePlace } from '../../place/place'

// Long enough for a section to be opened and drawn; then the jump has led to the section at least.
const GIVE_UP_MS = 5000

/** Brings the block that a jump leads to into sight, as soon as the editor has drawn it, and marks it for a moment. */
export const useBlockJump = (): void => {
  const blockId = usePlace((place) => place.blockId)
  const blockShown = usePlace((place) => place.blockShown)
  useEffect(() => {
    if (blockId === null) return
    const show = () => {
      const block = document.querySelector(`.nk-editor [data-block-id="${CSS.escape(blockId)}"]`)
      if (!block) return false
      block.scrollIntoView({ block: 'center' })
      block.classList.add('jump-target')
      setTimeout(() => block.classList.remove('jump-target'), 1600)
      blockShown()
      return true
    }
    if (show()) return
    const observer = new MutationObserver(() => {
      if (show()) observer.disconnect()
    })
    observer.observe(document.body, { subtree: true, childList: true })
    const timer = setTimeout(blockShown, GIVE_UP_MS)
    return () => {
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [blockId, blockShown])
}
