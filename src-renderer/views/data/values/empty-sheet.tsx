import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../parts/notice'
import { RoleBox } from '../../../parts/role-box'
import type { ClipboardBlock } from '../../../parts/sheet/sheet-types'

/** Stands where an indicator has no values yet: a block may be pasted right away. */
export const EmptySheet = ({
  onPaste,
  isReadOnly,
  isOfDay,
}: {
  onPaste: (block: ClipboardBlock) => void
  isReadOnly: boolean
  /** What was known on a day is shown, not what is known now. */
  isOfDay: boolean
}): ReactElement => {
  const { t } = useTranslation('views')
  const hint = isOfDay ? t('data.noValuesThen') : isReadOnly ? null : t('data.noValuesHint')
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
      <Notice title={t('data.noValues')} {...(hint === null ? {} : { detail: hint })} />
    </RoleBox>
  )
}
