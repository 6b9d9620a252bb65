import Button, { type ButtonProps } from 'antd/es/button'
import type { ReactElement, ReactNode } from 'react'

interface IconButtonProps extends Omit<ButtonProps, 'type' | 'title' | 'aria-label' | 'children'> {
  readonly label: string
  readonly icon: ReactNode
}

/** A small button without words on it: its name is read out, and shown where the pointer rests. */
export const IconButton = ({ label, ...rest }: IconButtonProps): ReactElement => (
  <Button type="text" size="small" title={label} aria-label={label} {...rest} />
)
