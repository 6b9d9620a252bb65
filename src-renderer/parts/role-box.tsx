import type { HTMLAttributes, ReactElement } from 'react'

/**
 * A box with a role of its own. Rows and cells that are placed one by one can't be elements of an HTML table: its
 * layout would move them.
 */
export const RoleBox = ({
  role,
  ...rest
}: HTMLAttributes<HTMLDivElement> & { readonly role: string }): ReactElement => <div role={role} {...rest} />
