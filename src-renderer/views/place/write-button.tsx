import Button, { type ButtonProps } from 'antd/es/button'
import type { ReactElement } from 'react'
import { useNoWriting } from './no-writing'

/** A button for what writes into the project: where the window only reads it is off, and says why. */
export const WriteButton = (props: ButtonProps): ReactElement => {
  const reason = useNoWriting()
  return <Button {...props} {...(reason === null ? {} : { disabled: true, title: reason })} />
}
