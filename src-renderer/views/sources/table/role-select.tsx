import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { type LineRole, lineRoles } from './grid-roles'

interface RoleSelectProps {
  readonly label: string
  readonly role: LineRole
  readonly onChange: (role: LineRole) => void
}

/** What a row or column means. The browser's own control: there is one for every row. */
export const RoleSelect = ({ label, role, onChange }: RoleSelectProps): ReactElement => {
  const { t } = useTranslation('views')
  return (
    <select
      className="role-select"
      aria-label={label}
      value={role}
      onChange={({ target }) => {
        const chosen = lineRoles.find((one) => one === target.value)
        if (chosen) onChange(chosen)
      }}
    >
      {role === 'outside' ? <option value="outside">{t('table.roles.outside')}</option> : null}
      {lineRoles.map((one) => (
        <option key={one} value={one}>
          {t(`table.roles.${one}`)}
        </option>
      ))}
    </select>
  )
}
