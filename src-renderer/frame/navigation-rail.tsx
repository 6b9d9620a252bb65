import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined'
import DatabaseOutlined from '@ant-design/icons/es/icons/DatabaseOutlined'
import DeleteOutlined from '@ant-design/icons/es/icons/DeleteOutlined'
import EditOutlined from '@ant-design/icons/es/icons/EditOutlined'
import ImportOutlined from '@ant-design/icons/es/icons/ImportOutlined'
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined'
import SolutionOutlined from '@ant-design/icons/es/icons/SolutionOutlined'
import type { ComponentType, ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { hasModifier, useShortcut } from '../parts/use-shortcut'
import { usePlace, type ViewName, viewNames } from '../views/place/place'

const icons: Readonly<Record<ViewName, ComponentType>> = {
  draft: EditOutlined,
  data: DatabaseOutlined,
  prior: AuditOutlined,
  sources: ImportOutlined,
  cases: SolutionOutlined,
  publish: PrinterOutlined,
  bin: DeleteOutlined,
}

/** The views of a project, at the left edge; Ctrl+1 … Ctrl+7 lead there too. */
export const NavigationRail = (): ReactElement => {
  const { t } = useTranslation('frame')
  const view = usePlace((place) => place.view)
  const go = usePlace((place) => place.go)
  useShortcut((event) => {
    const target = hasModifier(event) && !event.shiftKey && !event.altKey ? viewNames[Number(event.key) - 1] : undefined
    if (target) go(target)
    return target !== undefined
  })
  return (
    <nav className="rail" aria-label={t('rail.label')}>
      {viewNames.map((name, index) => {
        const Icon = icons[name]
        return (
          <button
            key={name}
            type="button"
            className={name === 'bin' ? 'rail-item rail-item-last' : 'rail-item'}
            aria-current={name === view ? 'page' : undefined}
            aria-keyshortcuts={`Control+${index + 1}`}
            onClick={() => go(name)}
          >
            <Icon />
            <span>{t(`rail.${name}`)}</span>
          </button>
        )
      })}
    </nav>
  )
}
