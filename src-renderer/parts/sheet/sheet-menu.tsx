import Dropdown from 'antd/es/dropdown'
import type { MenuProps } from 'antd/es/menu'
import type { ReactElement } from 'react'
import type { SheetMenuPlace } from './sheet-types'

interface SheetMenuProps {
  readonly place: SheetMenuPlace
  readonly label: string
  readonly items: NonNullable<MenuProps['items']>
  readonly onClose: () => void
}

/** What can be done with what is selected, at the place where it was asked for. Stands outside the sheet: its keys are its own. */
export const SheetMenu = ({ place, label, items, onClose }: SheetMenuProps): ReactElement => (
  <Dropdown
    // Another place is another menu: this one wouldn't move.
    key={`${place.leftPx} ${place.topPx}`}
    open
    autoFocus
    trigger={['click']}
    menu={{ items, 'aria-label': label, onClick: onClose }}
    onOpenChange={(isOpen, { source }) => {
      if (isOpen || source === 'menu') return
      onClose()
      place.focusSheet()
    }}
  >
    <span className="sheet-menu-place" style={{ left: place.leftPx, top: place.topPx }} />
  </Dropdown>
)
