import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../parts/notice'
import { RoleBox } from '../../../parts/role-box'
import type { ClipboardBlock } from '../../../parts/sheet/sheet-types'

/** Stands where an indicator has no values yet: a block may be pasted right away. */
export const EmptySheet = ({
  onPaste,
  isReadOnly,
}: {
  onPaste: (block: ClipboardBlock) => void
  isReadOnly: boolean
}): ReactElement => {
  const { t } = useTranslation('views')
  return (
    <RoleBox
      role="region"
      className="value-sheet empty-sheet"
      aria-label={t('data.pasteHere')}
      tabIndex={0}
      onPaste={({ clipboardData }) => {
        if (!isReadOnly)
          onPaste({ text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') })
      }}
    >
      <Notice title={t('data.noValues')} detail={t(isReadOnly ? 'data.noValuesThen' : 'data.noValuesHint')} />
    </RoleBox>
  )
}
